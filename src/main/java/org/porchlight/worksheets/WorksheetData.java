package org.porchlight.worksheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.porchlight.accounts.ExportFolder;
import org.porchlight.accounts.PersonalData;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import org.porchlight.worksheets.sheet.Field;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes sheets out for their owner, and seals them again under a new key. */
@Component
class WorksheetData implements PersonalData {

    private final Worksheets worksheets;
    private final Drafts drafts;
    private final ToolPages pages;
    private final JdbcClient jdbc;

    WorksheetData(Worksheets worksheets, Drafts drafts, ToolPages pages, JdbcClient jdbc) {
        this.worksheets = worksheets;
        this.drafts = drafts;
        this.pages = pages;
        this.jdbc = jdbc;
    }

    private record Exported(String tool, String status, LocalDate reviewOn, JsonNode answers) {}

    private record Sealed(UUID id, byte[] content) {}

    @Override
    public String folder() {
        return "worksheets";
    }

    @Override
    public void export(OpenBox box, ExportFolder to) {
        List<Exported> all = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        for (Worksheet<?> sheet : worksheets.all(box)) {
            add(sheet, all, page);
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        for (Draft draft : drafts.of(box)) {
            if (draft.typed() != null) {
                typed.put(draft.tool().name() + " " + draft.savedAt(), draft.typed());
            }
        }
        if (!all.isEmpty()) {
            to.file("worksheets.md", page.toString());
            to.file("worksheets.json", SealedSheet.json(all));
        }
        if (!typed.isEmpty()) {
            to.file("drafts.json", SealedSheet.json(typed));
        }
    }

    private <A extends Record> void add(Worksheet<A> sheet, List<Exported> all, StringBuilder page) {
        A answers = sheet.answers();
        if (answers == null) {
            return;
        }
        all.add(new Exported(
                sheet.tool().name(),
                sheet.status().value(),
                sheet.reviewOn(),
                sheet.tool().sheet().json(answers)));
        ToolWords words = pages.words(sheet.tool());
        page.append("# ").append(words.say("name")).append("\n\n");
        for (Field field : sheet.tool().sheet().fields()) {
            List<String> lines = sheet.tool().sheet().words(answers, field, words);
            if (!lines.isEmpty()) {
                page.append("**").append(words.label(field)).append("**\n\n");
                lines.forEach(line -> page.append("- ").append(line).append('\n'));
                page.append('\n');
            }
        }
    }

    @Override
    public void reseal(OpenBox from, OpenBox to) {
        for (String table : List.of("worksheet", "worksheet_revision", "worksheet_draft")) {
            List<Sealed> rows = jdbc.sql("select id, content from " + table + " where owner = :owner for update")
                    .param("owner", from.owner())
                    .query((row, n) -> new Sealed(row.getObject(1, UUID.class), row.getBytes(2)))
                    .list();
            for (Sealed row : rows) {
                Cell cell = new Cell(table, "content", row.id());
                Opened opened = from.open(cell, row.content());
                if (opened.isOpen()) {
                    jdbc.sql("update " + table + " set content = :content where id = :id and owner = :owner")
                            .param("content", to.seal(cell, opened.text()))
                            .param("id", row.id())
                            .param("owner", from.owner())
                            .update();
                }
            }
        }
    }
}
