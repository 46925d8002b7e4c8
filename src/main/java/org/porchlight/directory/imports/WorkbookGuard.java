package org.porchlight.directory.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before any XML parser sees it: a few hundred bytes of ZIP can unfold to gigabytes, and a DTD can
 * make a parser read other files. Bytes are counted as they unfold, whatever the headers say. The parts are those of the
 * ZIP's directory at its end, opened by the class that the reader of the rows uses: both see the same ones.
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

    static WorkbookGuard inspect(Path workbook, String fileName) throws ListDamaged {
        return inspect(workbook, fileName, MAX_ENTRIES, MAX_INFLATED, MAX_SHARED_STRINGS);
    }

    static WorkbookGuard inspect(Path workbook, String fileName, int maxEntries, long maxInflated, long maxStrings)
            throws ListDamaged {
        String part = "";
        long inflated = 0;
        int entries = 0;
        int rows = 0;
        try (ZipFile zip = ZipFile.builder().setPath(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                part = entry.getName();
                if (++entries > maxEntries) {
                    throw new ListDamaged(fileName, 0, "it holds more than " + maxEntries + " parts.", null);
                }
                if (part.contains("..") || part.startsWith("/")) {
                    throw new ListDamaged(fileName, 0, "one of its parts points outside the file.", null);
                }
                boolean strings = part.toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
                long room = Math.min(maxInflated - inflated, strings ? maxStrings : maxInflated);
                Counted counted = count(zip.getInputStream(entry), room);
                if (counted.doctypes > 0) {
                    throw new ListDamaged(
                            fileName, 0, "its part " + part + " defines a document type, which no list needs.", null);
                }
                if (counted.bytes > room) {
                    throw new ListDamaged(
                            fileName, 0, "it unfolds to more than " + maxInflated / 1_000_000 + " MB.", null);
                }
                if (counted.crc != entry.getCrc()) {
                    throw new ZipException("its checksum is wrong");
                }
                inflated += counted.bytes;
                rows = Math.max(rows, part.contains("worksheets/") ? counted.rows : 0);
            }
        } catch (IOException | RuntimeException e) {
            // the file lies in a folder of our own: whatever the ZIP reader complains about is in the file
            String where = part.isEmpty() ? "it" : "its part " + part;
            return new WorkbookGuard(rows, where + " is damaged (" + e.getMessage() + ").");
        }
        return new WorkbookGuard(rows, entries == 0 ? "it is not an XLSX workbook." : "");
    }

    private record Counted(long bytes, long crc, int rows, int doctypes) {}

    private static Counted count(InputStream in, long room) throws IOException {
        byte[] buffer = new byte[65_536];
        CRC32 crc = new CRC32();
        long bytes = 0;
        int rows = 0;
        int doctypes = 0;
        int rowMatched = 0;
        int doctypeMatched = 0;
        for (int n; bytes <= room && (n = in.read(buffer)) > 0; bytes += n) {
            crc.update(buffer, 0, n);
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
        return new Counted(bytes, crc.getValue(), rows, doctypes);
    }
}
