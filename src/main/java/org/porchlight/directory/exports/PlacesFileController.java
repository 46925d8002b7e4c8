package org.porchlight.directory.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The whole public list in one file for a spreadsheet, written as it is read. */
@Controller
class PlacesFileController {

    private static final int OF_A_BATCH = 1000;

    private static final String[] HEADER = {
        "id",
        "name",
        "program",
        "status",
        "in_newest_list",
        "line1",
        "line2",
        "city",
        "region",
        "postcode",
        "country",
        "lat",
        "lon",
        "position_is",
        "phones",
        "service_codes",
        "checked_on",
        "source",
        "source_year",
        "page"
    };

    private final PublishedPlaces places;

    PlacesFileController(PublishedPlaces places) {
        this.places = places;
    }

    /** Takes one place after the other. */
    private interface Sink {
        void take(Stream<String> cells) throws IOException;
    }

    private static void answerAs(String type, String fileName, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        response.setHeader(
                "Cache-Control",
                CacheControl.maxAge(PlacesDataController.FRESH_FOR)
                        .cachePublic()
                        .getHeaderValue());
    }

    private void each(List<PublishedPlaces.Row> first, Sink sink) throws IOException {
        for (List<PublishedPlaces.Row> rows = first; !rows.isEmpty(); ) {
            for (PublishedPlaces.Row row : rows) {
                sink.take(cells(row.place()));
            }
            rows = places.after(rows.get(rows.size() - 1).place().id(), OF_A_BATCH);
        }
    }

    @GetMapping("/data/places.csv")
    void list(HttpServletResponse response) throws IOException {
        // before anything is sent, so that a database that is away is said plainly
        List<PublishedPlaces.Row> first = places.after(0, OF_A_BATCH);
        answerAs("text/csv;charset=UTF-8", "places.csv", response);
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        try (CSVPrinter csv = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setHeader(HEADER).get())) {
            each(first, cells -> csv.printRecord(cells.map(FormulaSafe::cell)));
        }
    }

    /** Every cell is text, so that none is a formula and no ZIP code loses its zeros. */
    @GetMapping("/data/places.xlsx")
    void show(HttpServletResponse response) throws IOException {
        List<PublishedPlaces.Row> first = places.after(0, OF_A_BATCH);
        answerAs("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "places.xlsx", response);
        try (Workbook workbook = new Workbook(response.getOutputStream(), "Porchlight", "1.0");
                Worksheet sheet = workbook.newWorksheet("Places")) {
            Sink rows = new Sink() {
                private int row;

                @Override
                public void take(Stream<String> cells) throws IOException {
                    int column = 0;
                    for (String cell : cells.toList()) {
                        sheet.inlineString(row, column++, cell);
                    }
                    if (++row % OF_A_BATCH == 0) {
                        sheet.flush();
                    }
                }
            };
            rows.take(Stream.of(HEADER));
            each(first, rows);
        }
    }

    private static Stream<String> cells(PublishedPlace place) {
        PublishedPlace.Address address = place.address();
        PublishedPlace.Position position = place.position();
        return Stream.of(
                Long.toString(place.id()),
                place.name(),
                place.program(),
                place.status(),
                place.inNewestList() ? "yes" : "no",
                address.line1(),
                address.line2(),
                address.city(),
                address.region(),
                address.postcode(),
                address.country(),
                position == null ? "" : Double.toString(position.lat()),
                position == null ? "" : Double.toString(position.lon()),
                position == null ? "" : position.precision(),
                place.phones().stream().map(PublishedPlace.Number::printed).collect(Collectors.joining("; ")),
                place.services().stream().map(PublishedPlace.Service::code).collect(Collectors.joining(" ")),
                place.checkedOn() == null ? "" : place.checkedOn().toString(),
                place.source().name(),
                Integer.toString(place.source().year()),
                place.page());
    }
}
