package org.porchlight.directory.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells by what stands in a file, never by its name, how it is to be read. */
final class ListFiles {

    private static final int FIRST_BYTES = 4;

    private ListFiles() {}

    /**
     * Opens a file without reading a row yet.
     *
     * @throws ListDamaged if it has none of the forms that can be read
     */
    static ListFile open(Path file, String fileName) throws IOException, ListDamaged {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(FIRST_BYTES);
        }
        if (first.length == 0) {
            throw new ListDamaged(fileName, 0, "it is empty.", null);
        }
        if (first[0] == 'P' && first.length > 1 && first[1] == 'K') {
            return DirectoryWorkbook.open(file, fileName);
        }
        if (first[0] == '[' || first[0] == '{') {
            return FindTreatmentList.open(file, fileName);
        }
        if (first[0] == '%' || first[0] == '<' || first[0] == (byte) 0xD0) {
            throw new ListDamaged(fileName, 0, "it is neither a workbook (XLSX), nor JSON, nor CSV.", null);
        }
        return CsvList.open(file, fileName);
    }
}
