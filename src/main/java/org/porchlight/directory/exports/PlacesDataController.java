package org.porchlight.directory.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public list for other programs; read only, without an account. Described in docs/data.md. */
@Controller
class PlacesDataController {

    private static final int MOST = 500;
    private static final int OF_A_BATCH = 1000;
    private static final int DIGITS = 9;
    private static final Duration FRESH_FOR = Duration.ofMinutes(5);

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
        "services",
        "checked_on",
        "source",
        "source_year",
        "page"
    };

    private final PublishedPlaces places;

    PlacesDataController(PublishedPlaces places) {
        this.places = places;
    }

    /** What a caller asked for that cannot be answered. */
    private static ResponseEntity<Map<String, Object>> refused(String why) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", why));
    }

    private static boolean isBetween(String text, int least, int most) {
        return text.matches("[0-9]{1," + DIGITS + "}")
                && Integer.parseInt(text) >= least
                && Integer.parseInt(text) <= most;
    }

    private static ResponseEntity<Map<String, Object>> fresh(Map<String, Object> body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH_FOR).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    @GetMapping("/data/places")
    ResponseEntity<Map<String, Object>> list(
            @RequestParam(defaultValue = "0") String after, @RequestParam(defaultValue = "100") String limit) {
        if (!after.matches("[0-9]{1,18}") || !isBetween(limit, 1, MOST)) {
            return refused(
                    "\"after\" is the id of the last place you have, \"limit\" a number from 1 to " + MOST + ".");
        }
        int most = Integer.parseInt(limit);
        List<PublishedPlaces.Row> rows = places.after(Long.parseLong(after), most);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("places", rows.stream().map(PublishedPlaces.Row::place).toList());
        if (rows.size() == most) {
            long last = rows.get(rows.size() - 1).place().id();
            body.put("next", "/data/places?after=" + last + "&limit=" + most);
        }
        return fresh(body);
    }

    @GetMapping("/data/hsds/services")
    ResponseEntity<Map<String, Object>> show(
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(name = "per_page", defaultValue = "100") String size) {
        if (!isBetween(page, 1, 1_000_000) || !isBetween(size, 1, MOST)) {
            return refused("\"page\" is a number from 1, \"per_page\" one from 1 to " + MOST + ".");
        }
        int number = Integer.parseInt(page);
        int per = Integer.parseInt(size);
        int total = places.count();
        int pages = Math.max(1, (total + per - 1) / per);
        List<Map<String, Object>> services =
                places.page(number, per).stream().map(HumanServices::service).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("total_items", total);
        body.put("total_pages", pages);
        body.put("page_number", number);
        body.put("size", services.size());
        body.put("first_page", number == 1);
        body.put("last_page", number >= pages);
        body.put("empty", services.isEmpty());
        body.put("contents", services);
        return fresh(body);
    }

    /** All of them in one file, written as they are read. */
    @GetMapping("/data/places.csv")
    void show(HttpServletResponse response) throws IOException {
        List<PublishedPlaces.Row> rows = places.after(0, OF_A_BATCH);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"places.csv\"");
        response.setHeader(
                "Cache-Control", CacheControl.maxAge(FRESH_FOR).cachePublic().getHeaderValue());
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        try (CSVPrinter csv = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setHeader(HEADER).get())) {
            while (!rows.isEmpty()) {
                for (PublishedPlaces.Row row : rows) {
                    csv.printRecord(cells(row.place()).map(FormulaSafe::cell));
                }
                rows = places.after(rows.get(rows.size() - 1).place().id(), OF_A_BATCH);
            }
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
                place.services().stream().map(PublishedPlace.Service::label).collect(Collectors.joining("; ")),
                place.checkedOn() == null ? "" : place.checkedOn().toString(),
                place.source().name(),
                Integer.toString(place.source().year()),
                place.page());
    }
}
