package org.porchlight.sharing.links;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.ExportFolder;
import org.porchlight.accounts.PersonalData;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import org.porchlight.sharing.Letters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes links and notes out for their owner, and seals what is theirs again under a new key. Codes stay out of the export. */
@Component
class ShareData implements PersonalData {

    private final ShareLinks links;
    private final JdbcClient jdbc;

    ShareData(ShareLinks links, JdbcClient jdbc) {
        this.links = links;
        this.jdbc = jdbc;
    }

    private record Exported(
            String kind,
            String recipient,
            List<String> shared,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant endedAt,
            List<String> notes) {}

    private record Sealed(UUID id, byte[] own) {}

    @Override
    public String folder() {
        return "links";
    }

    @Override
    public void export(OpenBox box, ExportFolder to) {
        List<Exported> all = new ArrayList<>();
        for (ShareLink link : links.all(box)) {
            ShareLink.Own own = link.own();
            if (own != null) {
                List<String> notes = new ArrayList<>();
                for (ShareLink.Note note : links.notes(box, link)) {
                    if (note.text() != null) {
                        notes.add(note.text());
                    }
                }
                all.add(new Exported(
                        link.kind().value(),
                        own.recipient(),
                        own.titles(),
                        link.createdAt(),
                        link.expiresAt(),
                        link.endedAt(),
                        notes));
            }
        }
        if (!all.isEmpty()) {
            to.file("links.json", Letters.json(all));
        }
        exportDocuments("share_packet", "packets.json", box, to);
        exportDocuments("share_copy", "copies.json", box, to);
    }

    private void exportDocuments(String table, String file, OpenBox box, ExportFolder to) {
        List<Object> documents = new ArrayList<>();
        jdbc.sql("select id, content from " + table + " where owner = :owner order by id")
                .param("owner", box.owner())
                .query(row -> {
                    Cell cell = new Cell(table, "content", row.getObject(1, UUID.class));
                    Opened opened = box.open(cell, row.getBytes(2));
                    if (opened.isOpen()) {
                        documents.add(Letters.parse(opened.text(), Object.class));
                    }
                });
        if (!documents.isEmpty()) {
            to.file(file, Letters.json(documents));
        }
    }

    @Override
    public void reseal(OpenBox from, OpenBox to) {
        reseal("share_link", "own", from, to);
        reseal("share_packet", "content", from, to);
        reseal("share_copy", "content", from, to);
    }

    private void reseal(String table, String column, OpenBox from, OpenBox to) {
        List<Sealed> rows = jdbc.sql("select id, " + column + " from " + table + " where owner = :owner for update")
                .param("owner", from.owner())
                .query((row, n) -> new Sealed(row.getObject(1, UUID.class), row.getBytes(2)))
                .list();
        for (Sealed row : rows) {
            Cell cell = new Cell(table, column, row.id());
            Opened opened = from.open(cell, row.own());
            if (opened.isOpen()) {
                jdbc.sql("update " + table + " set " + column + " = :own where id = :id and owner = :owner")
                        .param("own", to.seal(cell, opened.text()))
                        .param("id", row.id())
                        .param("owner", from.owner())
                        .update();
            }
        }
    }
}
