package org.porchlight.directory.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.imports.DirectoryRow.Column;
import org.porchlight.directory.places.Checksum;

/**
 * A list as text with one row on each line (RFC 4180 and what programs make of it), whose first row names the columns. What the
 * letters are coded in and what stands between the cells is found out from the file: a byte order mark, else UTF-8 if all of it is
 * valid UTF-8, else Windows-1252; and the one of comma, semicolon, tab and bar that the first row has most of.
 */
final class CsvList implements ListFile {

    /** A row longer than this has a quotation mark that is never closed. */
    static final int LONGEST_ROW = 1_000_000;

    private static final int FIRST_BYTES = 64 * 1024;
    private static final String DELIMITERS = ",;\t|";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Other names of the columns, without anything but letters and digits. */
    private static final Map<Column, Set<String>> NAMES = Map.ofEntries(
            Map.entry(Column.NAME1, Set.of("name", "publicname", "facilityname", "organization", "organizationname")),
            Map.entry(Column.NAME2, Set.of("program", "programname", "alternatename")),
            Map.entry(
                    Column.STREET1,
                    Set.of("street", "address", "address1", "streetaddress", "physicaladdress1", "line1")),
            Map.entry(Column.STREET2, Set.of("address2", "physicaladdress2", "line2", "suite")),
            Map.entry(Column.CITY, Set.of("town", "physicalcity")),
            Map.entry(Column.STATE, Set.of("region", "stateprovince", "physicalstateprovince")),
            Map.entry(Column.ZIP, Set.of("zipcode", "postalcode", "postcode", "physicalpostalcode")),
            Map.entry(Column.PHONE, Set.of("telephone", "phonenumber", "phone1number", "mainphone")),
            Map.entry(Column.SERVICE_CODE_INFO, Set.of("servicecodes", "codes", "services")),
            Map.entry(Column.SOURCE_ID, Set.of("id", "frid", "resourceagencynum")),
            Map.entry(Column.LATITUDE, Set.of("lat")),
            Map.entry(Column.LONGITUDE, Set.of("lon", "lng", "long")),
            Map.entry(Column.WEBSITE, Set.of("websiteaddress", "url")));

    private static final Set<Column> NEEDED =
            Set.of(Column.NAME1, Column.STREET1, Column.CITY, Column.STATE, Column.ZIP);

    private final Path file;
    private final String fileName;
    private final String sha256;
    private final Charset charset;
    private int width;

    private CsvList(Path file, String fileName, String sha256, Charset charset) {
        this.file = file;
        this.fileName = fileName;
        this.sha256 = sha256;
        this.charset = charset;
    }

    /** Looks through the file without reading a row yet. */
    static CsvList open(Path file, String fileName) throws IOException, ListDamaged {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(FIRST_BYTES);
        }
        Charset charset = marked(first).orElse(null);
        if (charset == null) {
            charset = unmarked(first).orElse(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS);
        }
        return new CsvList(file, fileName, Checksum.of(Files.newInputStream(file)), charset);
    }

    private static Optional<Charset> marked(byte[] first) {
        if (first.length >= 2 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (first.length >= 2 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        boolean utf8 =
                first.length >= 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
        return utf8 ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    /** UTF-16 without its mark: in what the US writes every other byte is zero. */
    private static Optional<Charset> unmarked(byte[] first) {
        int[] zeros = new int[2];
        for (int i = 0; i < first.length; i++) {
            zeros[i % 2] += first[i] == 0 ? 1 : 0;
        }
        int many = first.length / 4;
        if (zeros[0] <= many && zeros[1] <= many) {
            return Optional.empty();
        }
        return Optional.of(zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(FIRST_BYTES);
        CharBuffer letters = CharBuffer.allocate(FIRST_BYTES);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (boolean end = false; !end; ) {
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = n < 0;
                bytes.position(bytes.position() + Math.max(n, 0)).flip();
                CoderResult result = decoder.decode(bytes, letters.clear(), end);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public int expectedRows() {
        return 0;
    }

    @Override
    public List<Code> read(RowReader reader) throws SQLException, ListDamaged {
        int number = 1;
        try (Metered text =
                new Metered(new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset)))) {
            text.skipMark();
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter(text))
                    .setIgnoreEmptyLines(false)
                    .setTrailingData(true)
                    .setLenientEof(false)
                    .get();
            try (CSVParser csv =
                    CSVParser.builder().setReader(text).setFormat(format).get()) {
                Iterator<CSVRecord> records = csv.iterator();
                Map<Column, Integer> header = records.hasNext() ? header(records.next()) : Map.of();
                while (records.hasNext()) {
                    number++;
                    CSVRecord record = records.next();
                    text.nextRow();
                    if (number > DirectoryWorkbook.MAX_ROWS + 1) {
                        throw damaged(number, "it has more than " + DirectoryWorkbook.MAX_ROWS + " rows.", null);
                    }
                    Map<Column, String> cells = cells(record, header);
                    if (!cells.isEmpty()) {
                        reader.read(new DirectoryRow(number, cells, trouble(record), null));
                    }
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw damaged(number + 1, "a quotation mark is not closed, or the file is damaged.", e);
        }
        return List.of();
    }

    /** Why a row cannot be taken, if it has more cells than there are columns: nobody knows which of them is which. */
    private @Nullable String trouble(CSVRecord record) {
        for (int i = width; i < record.size(); i++) {
            if (!record.get(i).isBlank()) {
                return "it has " + record.size() + " cells, and the first row names " + width;
            }
        }
        return null;
    }

    private Map<Column, Integer> header(CSVRecord first) throws ListDamaged {
        width = first.size();
        if (width > DirectoryWorkbook.MAX_COLUMNS) {
            throw damaged(1, "it has more than " + DirectoryWorkbook.MAX_COLUMNS + " columns.", null);
        }
        Map<Column, Integer> header = new EnumMap<>(Column.class);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String name = first.get(i).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
            int at = i;
            names.add(name);
            column(name).ifPresent(column -> header.putIfAbsent(column, at));
        }
        List<Column> missing =
                NEEDED.stream().filter(c -> !header.containsKey(c)).sorted().toList();
        if (!missing.isEmpty()) {
            throw damaged(
                    1,
                    "its first row has to name the columns name1, street1, city, state and zip; it lacks "
                            + missing.stream()
                                    .map(c -> c.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))
                            + ".",
                    null);
        }
        for (Column column : header.keySet()) {
            long times = names.stream()
                    .filter(n -> column(n).filter(column::equals).isPresent())
                    .count();
            long same =
                    names.stream().filter(names.get(header.get(column))::equals).count();
            if (same > 1 && times > 1) {
                throw damaged(1, "two columns are named " + column.name().toLowerCase(Locale.ROOT) + ".", null);
            }
        }
        return header;
    }

    private static Optional<Column> column(String name) {
        return Arrays.stream(Column.values())
                .filter(column ->
                        column.name().toLowerCase(Locale.ROOT).replace("_", "").equals(name)
                                || NAMES.getOrDefault(column, Set.of()).contains(name))
                .findFirst();
    }

    private static Map<Column, String> cells(CSVRecord record, Map<Column, Integer> header) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        header.forEach((column, at) -> {
            String text = at < record.size()
                    ? record.get(at).replaceAll("[\\p{Cc}\\p{Cf}\\u00a0]+", " ").strip()
                    : "";
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        });
        return cells;
    }

    private static char delimiter(Metered text) throws IOException {
        String first = text.firstLine();
        return (char) DELIMITERS
                .chars()
                .boxed()
                .max(Comparator.comparingLong(
                        d -> first.chars().filter(c -> c == d).count()))
                .orElseThrow()
                .intValue();
    }

    private ListDamaged damaged(int row, String reason, @Nullable Throwable cause) {
        return new ListDamaged(fileName, row, reason, cause);
    }

    /** Stops a row that never ends before it fills the memory. */
    private static final class Metered extends FilterReader {

        private static final int LONGEST_LINE = 64 * 1024;
        private long sinceRow;

        private Metered(Reader in) {
            super(in);
        }

        private void skipMark() throws IOException {
            in.mark(1);
            if (in.read() != '\ufeff') {
                in.reset();
            }
        }

        private String firstLine() throws IOException {
            in.mark(LONGEST_LINE);
            StringBuilder line = new StringBuilder();
            for (int c = in.read();
                    c >= 0 && c != '\n' && c != '\r' && line.length() < LONGEST_LINE - 1;
                    c = in.read()) {
                line.append((char) c);
            }
            in.reset();
            return line.toString();
        }

        private void nextRow() {
            sinceRow = 0;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(char[] letters, int from, int length) throws IOException {
            int n = super.read(letters, from, length);
            return count(n, n);
        }

        private int count(int result, int n) throws IOException {
            sinceRow += Math.max(n, 0);
            if (sinceRow > LONGEST_ROW) {
                throw new IOException("a row without an end");
            }
            return result;
        }
    }
}
