package org.porchlight.directory.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks in the shape of the national directory, whole or damaged. All names and numbers are invented. */
final class TinyWorkbook {

    static final List<String> HEADER = List.of(
            "Name1",
            "Name2",
            "Street1",
            "Street2",
            "City",
            "State",
            "Zip",
            "Phone",
            "Intake1",
            "Intake2",
            "Intake1a",
            "Intake2a",
            "Service_code_info");

    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private int cutInRow;

    static TinyWorkbook withHeader() {
        return new TinyWorkbook().row(HEADER);
    }

    TinyWorkbook row(List<String> cells) {
        rows.add(cells);
        return this;
    }

    /** A place in Columbus, Ohio. */
    TinyWorkbook place(String name, String program, String phone, String codes) {
        return row(List.of(name, program, "1 Porch Road", "", "Columbus", "OH", "43215", phone, "", "", "", "", codes));
    }

    TinyWorkbook address(String name, String state, String zip) {
        return row(List.of(name, "", "2 Porch Road", "", "Columbus", state, zip, "", "", "", "", "", "SA"));
    }

    /** Ends the sheet in the middle of this row, counted from 1. */
    TinyWorkbook cutInRow(int number) {
        cutInRow = number;
        return this;
    }

    TinyWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    DirectoryWorkbook open(Path folder) throws IOException, ListDamaged {
        return DirectoryWorkbook.open(write(folder), "tiny.xlsx");
    }

    Path write(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "tiny", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/xl/workbook.xml" ContentType=\
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            add(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="Any name" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            add(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Target="worksheets/sheet1.xml" Type=\
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>""");
            add(zip, "xl/worksheets/sheet1.xml", sheet());
            for (Map.Entry<String, String> part : parts.entrySet()) {
                add(zip, part.getKey(), part.getValue());
            }
        }
        return file;
    }

    private String sheet() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int r = 1; r <= rows.size(); r++) {
            xml.append("<row r=\"").append(r).append("\">");
            List<String> cells = rows.get(r - 1);
            for (int c = 0; c < cells.size(); c++) {
                if (r == cutInRow && c == 3) {
                    return xml.append("<c r=\"D").toString();
                }
                xml.append("<c r=\"")
                        .append((char) ('A' + c))
                        .append(r)
                        .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                        .append(cells.get(c).replace("&", "&amp;").replace("<", "&lt;"))
                        .append("</t></is></c>");
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
