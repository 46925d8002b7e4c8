package org.porchlight.directory.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.imports.DirectoryRow.Column;
import org.porchlight.directory.places.Checksum;

/**
 * The National Directory workbook as SAMHSA publishes it: a sheet of facilities and a sheet that explains the codes, both
 * found by the words of their header, in either case (2022 writes "name1", 2023 "Name1").
 *
 * <p>Rows are streamed, one at a time. Anything that cannot be read is a {@link ListDamaged} with the file and the row.
 */
final class DirectoryWorkbook implements ListFile {

    static final int MAX_ROWS = 1_000_000;
    static final int MAX_COLUMNS = 400;
    private static final int HEADER_WITHIN = 10;
    private static final Set<Column> NEEDED = Set.of(
            Column.NAME1,
            Column.STREET1,
            Column.CITY,
            Column.STATE,
            Column.ZIP,
            Column.PHONE,
            Column.SERVICE_CODE_INFO);

    private final Path file;
    private final String fileName;
    private final String sha256;
    private final WorkbookGuard guard;

    private DirectoryWorkbook(Path file, String fileName, String sha256, WorkbookGuard guard) {
        this.file = file;
        this.fileName = fileName;
        this.sha256 = sha256;
        this.guard = guard;
    }

    /** Looks through the file without reading a row yet. */
    static DirectoryWorkbook open(Path file, String fileName) throws IOException, ListDamaged {
        return new DirectoryWorkbook(
                file, fileName, Checksum.of(Files.newInputStream(file)), WorkbookGuard.inspect(file, fileName));
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
        return Math.max(guard.rows() - 1, 0);
    }

    @Override
    public List<Code> read(RowReader reader) throws SQLException, ListDamaged {
        Position at = new Position();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<Code> codes = new ArrayList<>();
            boolean found = false;
            for (Sheet sheet : workbook.getSheets().toList()) {
                at.row = 0;
                try (Stream<Row> rows = sheet.openStream()) {
                    found |= readSheet(rows.iterator(), at, reader, codes);
                }
            }
            at.row = 0;
            if (!guard.damage().isEmpty()) {
                throw damaged(at, guard.damage(), null);
            }
            if (!found) {
                throw damaged(
                        at,
                        "no sheet has the columns name1, street1, city, state, zip, phone and service_code_info.",
                        null);
            }
            return codes;
        } catch (ListTooLarge e) {
            throw damaged(at, e.sentence, e);
        } catch (RowNotTaken e) {
            throw e.reason;
        } catch (IOException | RuntimeException e) {
            // fastexcel and the XML parser below it throw both kinds, and what they say helps only a developer
            throw damaged(
                    at, guard.damage().isEmpty() ? "the file is damaged or not an XLSX workbook." : guard.damage(), e);
        }
    }

    private boolean readSheet(Iterator<Row> rows, Position at, RowReader reader, List<Code> codes) {
        Map<String, Integer> header = Map.of();
        boolean facilities = false;
        while (rows.hasNext()) {
            Row row = rows.next();
            at.row = row.getRowNum();
            checkSize(row);
            if (facilities) {
                take(reader, row, header);
            } else if (!header.isEmpty()) {
                takeCode(row, header, codes);
            } else if (row.getRowNum() > HEADER_WITHIN) {
                return false;
            } else {
                Map<String, Integer> names = namesOf(row);
                facilities = NEEDED.stream().allMatch(c -> names.containsKey(c.name()));
                header = facilities
                                || names.keySet().containsAll(Set.of("CATEGORY_CODE", "SERVICE_CODE", "SERVICE_NAME"))
                        ? names
                        : Map.of();
            }
            at.row = row.getRowNum() + 1;
        }
        return facilities;
    }

    private static void checkSize(Row row) {
        if (row.getRowNum() > MAX_ROWS) {
            throw new ListTooLarge("it has more than " + MAX_ROWS + " rows.");
        }
        if (row.getCellCount() > MAX_COLUMNS) {
            throw new ListTooLarge("it has more than " + MAX_COLUMNS + " columns.");
        }
    }

    private static Map<String, Integer> namesOf(Row row) {
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            names.putIfAbsent(text(row, i).toUpperCase(Locale.ROOT), i);
        }
        return names;
    }

    private static void take(RowReader reader, Row row, Map<String, Integer> header) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            Integer index = header.get(column.name());
            String text = index == null ? "" : text(row, index);
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        }
        if (cells.isEmpty()) {
            return; // spreadsheets keep formatted, empty rows below the last one
        }
        try {
            reader.read(new DirectoryRow(row.getRowNum(), cells));
        } catch (SQLException e) {
            throw new RowNotTaken(e);
        }
    }

    private static void takeCode(Row row, Map<String, Integer> header, List<Code> codes) {
        String code = text(row, header.getOrDefault("SERVICE_CODE", 0)).toUpperCase(Locale.ROOT);
        if (!code.isEmpty()) {
            codes.add(new Code(
                    code,
                    text(row, header.getOrDefault("CATEGORY_CODE", 0)),
                    text(row, header.getOrDefault("CATEGORY_NAME", header.getOrDefault("CATEGORY_CODE", 0))),
                    text(row, header.getOrDefault("SERVICE_NAME", 0))));
        }
    }

    /** The text of a cell without blanks around it and without control characters; numbers as they are written. */
    private static String text(Row row, int index) {
        Cell cell = index < row.getCellCount() ? row.getCell(index) : null;
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        String text = cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getText();
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u00a0]+", " ").strip();
    }

    private ListDamaged damaged(Position at, String reason, @Nullable Throwable cause) {
        return new ListDamaged(fileName, at.row, reason, cause);
    }

    /** The row that is being read, for the sentence about damage. */
    private static final class Position {
        private int row;
    }

    private static final class ListTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String sentence;

        private ListTooLarge(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }

    /** Carries the database's refusal of a row past the reader, so that it is not taken for damage of the file. */
    private static final class RowNotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SQLException reason;

        private RowNotTaken(SQLException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
