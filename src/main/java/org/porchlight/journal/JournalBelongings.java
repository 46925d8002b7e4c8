package org.porchlight.journal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.porchlight.accounts.ExportFolder;
import org.porchlight.accounts.PersonalData;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the journal keeps for a person: to take along as files, and to seal again under a new key. */
@Component
class JournalBelongings implements PersonalData {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Journal journal;
    private final EarlierVersions versions;
    private final Drafts drafts;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    JournalBelongings(
            Journal journal, EarlierVersions versions, Drafts drafts, MessageSource messages, JdbcClient jdbc) {
        this.journal = journal;
        this.versions = versions;
        this.drafts = drafts;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public String folder() {
        return "journal";
    }

    /** One Markdown file a month, one for words that were not saved, and everything once more as JSON. */
    @Override
    @Transactional(readOnly = true)
    public void export(OpenBox box, ExportFolder to) {
        Locale reader = LocaleContextHolder.getLocale();
        Map<YearMonth, StringBuilder> months = new LinkedHashMap<>();
        List<Map<String, Object>> all = new ArrayList<>();
        for (Entry entry : journal.between(box, FIRST, LAST)) {
            months.computeIfAbsent(YearMonth.from(entry.on()), month -> new StringBuilder())
                    .append(markdown(entry, reader));
            all.add(data(box, entry));
        }
        months.forEach((month, text) -> to.file(month + ".md", text.toString()));
        List<Draft> unsaved = drafts.of(box);
        StringBuilder words = new StringBuilder();
        for (Draft draft : unsaved) {
            words.append(draft.form().words().allText()).append("\n\n");
        }
        if (!unsaved.isEmpty()) {
            to.file("not-saved-yet.md", words.toString());
        }
        to.file(
                "journal.json",
                SealedDocument.json(Map.of(
                        "entries",
                        all,
                        "drafts",
                        unsaved.stream()
                                .map(draft -> Map.of(
                                        "savedAt", draft.savedAt().toString(),
                                        "state", draft.state().name(),
                                        "form", draft.form()))
                                .toList())));
    }

    private String markdown(Entry entry, Locale reader) {
        DayWords words = new DayWords(reader);
        StringBuilder text = new StringBuilder("# ")
                .append(words.day(entry.on()))
                .append(", ")
                .append(words.time(entry.createdAt(), entry.zone()))
                .append("\n\n");
        if (!entry.isOpen()) {
            return text.append(say(entry.isLocked() ? "journal.line.locked" : "journal.line.damaged", reader))
                    .append("\n\n")
                    .toString();
        }
        EntryWords written = entry.words();
        written.chosenMood()
                .ifPresent(mood -> text.append(say(mood.messageKey(), reader)).append("\n\n"));
        part(text, "", written.prompt());
        part(text, "", written.text());
        part(text, say("journal.entry.happened", reader), written.happened());
        part(text, say("journal.entry.did", reader), written.did());
        part(text, say("journal.entry.went", reader), written.went());
        if (!written.tags().isEmpty()) {
            text.append(messages.getMessage("journal.tags", new Object[] {String.join(", ", written.tags())}, reader))
                    .append("\n\n");
        }
        return text.toString();
    }

    private static void part(StringBuilder text, String heading, String words) {
        if (!words.isBlank()) {
            text.append(heading.isEmpty() ? "" : "## " + heading + "\n\n")
                    .append(words)
                    .append("\n\n");
        }
    }

    private String say(String key, Locale reader) {
        return messages.getMessage(key, null, reader);
    }

    private Map<String, Object> data(OpenBox box, Entry entry) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", entry.id().toString());
        data.put("day", entry.on().toString());
        data.put("zone", entry.zone().getId());
        data.put("createdAt", entry.createdAt().toString());
        data.put("updatedAt", entry.updatedAt().toString());
        data.put("state", entry.state().name());
        data.put("words", entry.words());
        if (entry.wasChanged()) {
            data.put(
                    "earlierVersions",
                    versions.of(box, entry.id()).stream()
                            .map(version -> Map.of(
                                    "day", version.on().toString(),
                                    "writtenAt", version.writtenAt().toString(),
                                    "state", version.state().name(),
                                    "words", version.words()))
                            .toList());
        }
        return data;
    }

    /** Entries, also those that can still be brought back, with their earlier versions and all drafts. */
    @Override
    public void reseal(OpenBox from, OpenBox to) {
        reseal("journal_entry", SealedDocument::entryCell, from, to);
        reseal("journal_revision", SealedDocument::revisionCell, from, to);
        reseal("journal_draft", SealedDocument::draftCell, from, to);
    }

    private void reseal(String table, Function<UUID, Cell> cells, OpenBox from, OpenBox to) {
        List<UUID> ids = jdbc.sql("select id from " + table + " where owner = :owner order by id for update")
                .param("owner", from.owner())
                .query(UUID.class)
                .list();
        for (UUID id : ids) {
            byte[] sealed = jdbc.sql("select content from " + table + " where id = :id and owner = :owner")
                    .param("id", id)
                    .param("owner", from.owner())
                    .query(byte[].class)
                    .single();
            Opened opened = from.open(cells.apply(id), sealed);
            if (opened.isOpen()) {
                jdbc.sql("update " + table + " set content = :content where id = :id and owner = :owner")
                        .param("content", to.seal(cells.apply(id), opened.text()))
                        .param("id", id)
                        .param("owner", from.owner())
                        .update();
            }
        }
    }
}
