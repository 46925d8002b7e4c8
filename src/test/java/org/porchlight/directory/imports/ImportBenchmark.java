package org.porchlight.directory.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.porchlight.directory.DirectoryDatabase;
import org.porchlight.directory.finder.FinderEntries;
import org.porchlight.directory.imports.DirectoryRow.Column;
import org.porchlight.directory.places.PlaceFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows of a list are read and written in a second, and how much memory that takes: the workbook of the national
 * directory, and CSV lists made from its rows with other street numbers, up to 200 MB. A program to run by hand, described in
 * docs/performance.md; it is no test.
 */
public final class ImportBenchmark {

    private static final Path WORKBOOK =
            Path.of("src/main/resources/starter/National_Directory_SA_Facilities_2022.xlsx");
    private static final List<String> MEGABYTES = List.of("20", "60", "200");
    private static final long MEGABYTE = 1_000_000;

    private ImportBenchmark() {}

    public static void main(String[] args) throws Exception {
        System.out.printf(
                Locale.ROOT, "Heap of at most %d MB%n", Runtime.getRuntime().maxMemory() / MEGABYTE);
        List<DirectoryRow> rows = new ArrayList<>();
        DirectoryWorkbook.open(WORKBOOK, "workbook").read(rows::add);
        if (args.length == 0) {
            measure("workbook", WORKBOOK);
        }
        for (String megabytes : args.length == 0 ? MEGABYTES : List.of(args)) {
            Path csv = Files.createTempFile("list", ".csv");
            try {
                write(csv, rows, Long.parseLong(megabytes) * MEGABYTE);
                measure("CSV of " + megabytes + " MB", csv);
            } finally {
                Files.deleteIfExists(csv);
            }
        }
        System.exit(0);
    }

    private static void measure(String what, Path file) throws Exception {
        DirectoryDatabase database = DirectoryDatabase.fresh();
        JdbcClient jdbc = database.jdbc();
        new PlaceFiles(database.dataSource(), jdbc, database.transactions()).load();
        ListImport imports = new ListImport(
                database.dataSource(), jdbc, database.transactions(), new FinderEntries(jdbc), Clock.systemUTC());
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        ImportPreview[] seen = new ImportPreview[1];
        imports.look(wish(file), rows -> {}, found -> seen[0] = found);
        long looked = System.nanoTime();
        imports.apply(wish(file), rows -> {}, found -> true, run -> {});
        long applied = System.nanoTime();
        imports.look(wish(file), rows -> {}, found -> seen[0] = found);
        long again = System.nanoTime();
        int rows = seen[0].report().read();
        System.out.printf(
                Locale.ROOT,
                "%s: %d rows; looked in %.1f s (%.0f rows/s), loaded in %.1f s (%.0f rows/s), the same again in %.1f s; peak heap %d MB%n",
                what,
                rows,
                (looked - begin) / 1e9,
                rows / ((looked - begin) / 1e9),
                (applied - looked) / 1e9,
                rows / ((applied - looked) / 1e9),
                (again - applied) / 1e9,
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static ImportWish wish(Path file) throws IOException, ListDamaged {
        return new ImportWish(ListSource.STARTER, ListFiles.open(file, "list"), true, Map.of(), new UUID(0, 1));
    }

    private static void write(Path csv, List<DirectoryRow> rows, long bytes) throws IOException {
        List<Column> columns = List.of(Column.values()).subList(0, Column.SERVICE_CODE_INFO.ordinal() + 1);
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            out.write(String.join(",", columns.stream().map(Column::name).toList()) + "\n");
            long written = 0;
            for (int n = 0; written < bytes; n++) {
                DirectoryRow row = rows.get(n % rows.size());
                StringBuilder line = new StringBuilder();
                for (Column column : columns) {
                    String cell = column == Column.STREET1 ? n + " " + row.cell(column) : row.cell(column);
                    line.append(line.isEmpty() ? "" : ",")
                            .append('"')
                            .append(cell.replace("\"", "\"\""))
                            .append('"');
                }
                out.write(line.append('\n').toString());
                written += line.length();
            }
        }
    }
}
