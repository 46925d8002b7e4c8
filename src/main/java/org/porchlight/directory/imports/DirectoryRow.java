package org.porchlight.directory.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.places.GeoPoint;
import org.porchlight.directory.places.UsRegions;

/**
 * One row of a list of treatment places, its cells trimmed and named by {@link Column}.
 *
 * @param number the row's number in its sheet, as a spreadsheet program shows it
 * @param trouble why the reader of the file could not make sense of the row, if so
 * @param remark what the reader of the file found odd about a row that it could read, if anything
 */
record DirectoryRow(
        int number,
        Map<Column, String> cells,
        @Nullable String trouble,
        @Nullable String remark) {

    DirectoryRow(int number, Map<Column, String> cells) {
        this(number, cells, null, null);
    }

    /**
     * The columns that the workbooks of 2022 and 2023 share, whose header is written in either case, and behind them what other
     * lists add. New ones go to the end: records in the database hold the cells in this order.
     */
    enum Column {
        NAME1,
        NAME2,
        STREET1,
        STREET2,
        CITY,
        STATE,
        ZIP,
        PHONE,
        INTAKE1,
        INTAKE2,
        INTAKE1A,
        INTAKE2A,
        SERVICE_CODE_INFO,
        /** The number of the row at its publisher; the workbooks have none. */
        SOURCE_ID,
        LATITUDE,
        LONGITUDE,
        WEBSITE;

        static Optional<Column> named(String header) {
            String name = header.strip().toUpperCase(Locale.ROOT);
            return Arrays.stream(values()).filter(c -> c.name().equals(name)).findFirst();
        }
    }

    static final int LONGEST_CELL = 32_000;
    private static final Pattern ZIP = Pattern.compile("([0-9]{5})(?:-?[0-9]{4})?");
    private static final Pattern LOST_ZEROS = Pattern.compile("[0-9]{3,4}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,20}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    /** Why the row cannot become a listing, in words for whoever reads the import's report; nothing if it can. */
    Optional<String> rejection() {
        if (trouble != null) {
            return Optional.of(trouble);
        }
        if (cells.values().stream().anyMatch(c -> c.length() > LONGEST_CELL)) {
            return Optional.of("a cell is longer than " + LONGEST_CELL + " characters");
        }
        if (cell(Column.NAME1).isEmpty()) {
            return Optional.of("it has no name");
        }
        if (UsRegions.nameOf(region()).isEmpty()) {
            return Optional.of("\"" + shortened(cell(Column.STATE)) + "\" is no US state or island area");
        }
        if (zip().isEmpty()) {
            return Optional.of("\"" + shortened(cell(Column.ZIP)) + "\" is no ZIP code");
        }
        return Optional.empty();
    }

    String region() {
        return cell(Column.STATE).toUpperCase(Locale.ROOT);
    }

    /** Five digits, or empty if the cell holds no ZIP code. Zeros that a spreadsheet dropped in front are put back. */
    String zip() {
        String cell = cell(Column.ZIP);
        if (LOST_ZEROS.matcher(cell).matches()) {
            return "0".repeat(5 - cell.length()) + cell;
        }
        var zip = ZIP.matcher(cell);
        return zip.matches() ? zip.group(1) : "";
    }

    /** The codes in the order of the cell; the categories' places are not fixed, so the stars between them say nothing. */
    Set<String> codes() {
        return Arrays.stream(cell(Column.SERVICE_CODE_INFO).split("[\\s*]+"))
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> CODE.matcher(code).matches())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The numbers by what they are for, the main one first. */
    Map<PhoneNumber, String> phones() {
        Map<PhoneNumber, String> phones = new LinkedHashMap<>();
        PhoneNumber.of(cell(Column.PHONE), region()).ifPresent(number -> phones.put(number, "main"));
        Stream.of(Column.INTAKE1, Column.INTAKE2, Column.INTAKE1A, Column.INTAKE2A)
                .flatMap(column -> PhoneNumber.of(cell(column), region()).stream())
                .forEach(number -> phones.putIfAbsent(number, "intake"));
        return phones;
    }

    /**
     * What makes the row the same place in another edition: both names and the address. The program's name belongs to it,
     * since one house may hold several programs. The workbooks have no number of their own.
     */
    String key() {
        return cell(Column.SOURCE_ID).isEmpty() ? strictKey() : "id:" + cell(Column.SOURCE_ID);
    }

    private String strictKey() {
        return Stream.concat(
                        Stream.of(Column.NAME1, Column.NAME2, Column.STREET1, Column.STREET2)
                                .map(this::cell),
                        Stream.of(zip()))
                .map(DirectoryRow::simplified)
                .collect(Collectors.joining("|"));
    }

    /** Whether the publisher's own number tells the row apart, or its names and address. */
    String keyKind() {
        return cell(Column.SOURCE_ID).isEmpty() ? "strict" : "source";
    }

    /** Where the list says that the place is; nothing where it says nothing, or something that is not on the earth. */
    Optional<GeoPoint> position() {
        try {
            double lat = Double.parseDouble(cell(Column.LATITUDE));
            double lon = Double.parseDouble(cell(Column.LONGITUDE));
            boolean onEarth = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
            // lists write zeros where they know nothing; there is only sea at that point
            return onEarth && (lat != 0 || lon != 0) ? Optional.of(new GeoPoint(lat, lon)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What is odd about a row that is taken all the same; nothing if all is well. */
    Optional<String> oddity() {
        boolean says =
                !cell(Column.LATITUDE).isEmpty() || !cell(Column.LONGITUDE).isEmpty();
        return says && position().isEmpty()
                ? Optional.of("its position is not on the earth; the middle of its ZIP area stands for it")
                : Optional.ofNullable(remark);
    }

    String organizationKey() {
        return simplified(cell(Column.NAME1)) + "|" + region();
    }

    String placeKey() {
        return Stream.of(cell(Column.STREET1), cell(Column.STREET2), cell(Column.CITY), region(), zip())
                .map(DirectoryRow::simplified)
                .collect(Collectors.joining("|"));
    }

    /** The same for rows that are the same in every cell. */
    String hash() {
        try {
            // what only other lists have is left out where it is empty: a record keeps its hash when a column is added
            // here
            String all = Arrays.stream(Column.values())
                    .filter(column -> column.compareTo(Column.SERVICE_CODE_INFO) <= 0
                            || !cell(column).isEmpty())
                    .map(this::cell)
                    .collect(Collectors.joining("\u001f"));
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> raw() {
        return Arrays.stream(Column.values()).map(this::cell).toList();
    }

    private static String simplified(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
