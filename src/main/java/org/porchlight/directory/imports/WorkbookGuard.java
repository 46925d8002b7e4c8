package org.porchlight.directory.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks through a workbook before any XML parser sees it: a few hundred bytes of ZIP can unfold to gigabytes, and a DTD can
 * make a parser read other files. Bytes are counted as they unfold, whatever the headers say.
 *
 * @param rows the rows of the longest sheet, so that progress can say "of how many"
 * @param damage what the ZIP reader complained about, empty if nothing: the reader of the rows may still find the row
 */
record WorkbookGuard(int rows, String damage) {

    static final int MAX_ENTRIES = 2_000;
    static final long MAX_INFLATED = 1_000_000_000;
    // held in memory while the rows stream by
    static final long MAX_SHARED_STRINGS = 100_000_000;

    private static final byte[] ROW = "<row ".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    static WorkbookGuard inspect(Path workbook, String fileName) throws IOException, ListDamaged {
        return inspect(workbook, fileName, MAX_ENTRIES, MAX_INFLATED, MAX_SHARED_STRINGS);
    }

    static WorkbookGuard inspect(Path workbook, String fileName, int maxEntries, long maxInflated, long maxStrings)
            throws IOException, ListDamaged {
        String part = "";
        long inflated = 0;
        int entries = 0;
        int rows = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(workbook))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                part = entry.getName();
                if (++entries > maxEntries) {
                    throw new ListDamaged(fileName, 0, "it holds more than " + maxEntries + " parts.", null);
                }
                if (part.contains("..") || part.startsWith("/")) {
                    throw new ListDamaged(fileName, 0, "one of its parts points outside the file.", null);
                }
                long room =
                        Math.min(maxInflated - inflated, part.endsWith("sharedStrings.xml") ? maxStrings : maxInflated);
                Counted counted = count(zip, room);
                if (counted.doctypes > 0) {
                    throw new ListDamaged(
                            fileName, 0, "its part " + part + " defines a document type, which no list needs.", null);
                }
                if (counted.bytes > room) {
                    throw new ListDamaged(
                            fileName, 0, "it unfolds to more than " + maxInflated / 1_000_000 + " MB.", null);
                }
                inflated += counted.bytes;
                rows = Math.max(rows, part.contains("worksheets/") ? counted.rows : 0);
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            return new WorkbookGuard(rows, "its part " + part + " is damaged (" + e.getMessage() + ").");
        }
        return new WorkbookGuard(rows, entries == 0 ? "it is not an XLSX workbook." : "");
    }

    private record Counted(long bytes, int rows, int doctypes) {}

    private static Counted count(InputStream in, long room) throws IOException {
        byte[] buffer = new byte[65_536];
        long bytes = 0;
        int rows = 0;
        int doctypes = 0;
        int rowMatched = 0;
        int doctypeMatched = 0;
        for (int n; bytes <= room && (n = in.read(buffer)) > 0; bytes += n) {
            for (int i = 0; i < n; i++) {
                byte b = buffer[i];
                if (b == 0) {
                    continue; // in UTF-16 every other byte
                }
                rowMatched = b == ROW[rowMatched] ? rowMatched + 1 : b == ROW[0] ? 1 : 0;
                doctypeMatched = b == DOCTYPE[doctypeMatched] ? doctypeMatched + 1 : b == DOCTYPE[0] ? 1 : 0;
                if (rowMatched == ROW.length) {
                    rows++;
                    rowMatched = 0;
                }
                if (doctypeMatched == DOCTYPE.length) {
                    doctypes++;
                    doctypeMatched = 0;
                }
            }
        }
        return new Counted(bytes, rows, doctypes);
    }
}
