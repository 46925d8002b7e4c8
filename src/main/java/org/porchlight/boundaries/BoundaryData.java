package org.porchlight.boundaries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.porchlight.accounts.ExportFolder;
import org.porchlight.accounts.PersonalData;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes boundaries out for their owner, and seals them again under a new key. */
@Component
class BoundaryData implements PersonalData {

    private final BoundaryList boundaries;
    private final FollowUps followUps;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    BoundaryData(BoundaryList boundaries, FollowUps followUps, JdbcClient jdbc, MessageSource messages) {
        this.boundaries = boundaries;
        this.followUps = followUps;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    private record Exported(
            String status, LocalDate reviewOn, BoundaryText boundary, List<ExportedFollowUp> howItWent) {}

    private record ExportedFollowUp(LocalDate on, FollowUp.Words words) {}

    private record Sealed(UUID id, byte[] content) {}

    @Override
    public String folder() {
        return "boundaries";
    }

    @Override
    public void export(OpenBox box, ExportFolder to) {
        List<Exported> all = new ArrayList<>();
        for (KeptBoundary kept : boundaries.all(box, LocalDate.MAX)) {
            if (kept.isOpen()) {
                all.add(new Exported(kept.status().value(), kept.reviewOn(), kept.text(), howItWent(box, kept.id())));
            }
        }
        if (!all.isEmpty()) {
            to.file("boundaries.md", readable(all));
            to.file("boundaries.json", SealedDocument.json(all));
        }
    }

    private List<ExportedFollowUp> howItWent(OpenBox box, UUID boundary) {
        List<ExportedFollowUp> words = new ArrayList<>();
        for (FollowUp followUp : followUps.of(box, boundary)) {
            if (followUp.words() != null) {
                words.add(new ExportedFollowUp(followUp.happenedOn(), followUp.words()));
            }
        }
        return words;
    }

    private String readable(List<Exported> all) {
        StringBuilder page = new StringBuilder("# " + say("boundaries.list.heading") + "\n");
        for (Exported one : all) {
            BoundaryText text = one.boundary();
            page.append("\n## ").append(text.limit()).append("\n\n");
            line(page, "boundaries.export.status", say("boundaries.status." + one.status()));
            line(page, "boundaries.card.if-crossed", text.ifCrossed());
            line(page, "boundaries.card.instead", text.instead());
            line(page, "boundaries.card.why", text.why());
            line(page, "boundaries.card.saying", text.saying());
            line(
                    page,
                    "boundaries.export.sure",
                    text.sure() == null ? "" : text.sure().toString());
            line(page, "boundaries.export.review", one.reviewOn().toString());
            for (ExportedFollowUp followUp : one.howItWent()) {
                page.append("\n- ")
                        .append(followUp.on())
                        .append(": ")
                        .append(say(followUp.words().outcomeKey()));
                page.append(indented(followUp.words().note()))
                        .append(indented(followUp.words().felt()));
            }
        }
        return page.append('\n').toString();
    }

    private static String indented(String text) {
        return text.isEmpty() ? "" : "\n  " + text.replace("\n", "\n  ");
    }

    private void line(StringBuilder page, String key, String text) {
        if (!text.isEmpty()) {
            page.append("**").append(say(key)).append(":** ").append(text).append("\n\n");
        }
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    @Override
    public void reseal(OpenBox from, OpenBox to) {
        for (String table : List.of("boundary", "boundary_follow_up")) {
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
