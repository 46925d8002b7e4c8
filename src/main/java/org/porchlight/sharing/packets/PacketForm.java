package org.porchlight.sharing.packets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.sharing.Letter;
import org.porchlight.sharing.Letters;
import org.springframework.util.MultiValueMap;

/**
 * A packet as its form holds it.
 *
 * @param once becomes the id of a new packet, so that a form sent twice keeps one
 * @param base the version that the form began with; 0 for a new one
 * @param near where to look for meetings; not kept
 */
record PacketForm(
        UUID once,
        int base,
        String title,
        String from,
        String note,
        List<String> items,
        String on,
        String at,
        String where,
        String near) {

    static final int LONGEST_LINE = 120;
    static final int LONGEST_NOTE = 4_000;

    static PacketForm blank() {
        return new PacketForm(UUID.randomUUID(), 0, "", "", "", List.of(), "", "", "", "");
    }

    static PacketForm of(Packet packet, Packet.Document document) {
        return new PacketForm(
                packet.id(),
                packet.version(),
                document.title(),
                document.from(),
                document.note(),
                document.items(),
                document.on() == null ? "" : document.on().toString(),
                document.at() == null ? "" : document.at().toString(),
                document.where(),
                "");
    }

    static PacketForm sent(MultiValueMap<String, String> fields) {
        UUID once = read(text(fields, "once"), UUID::fromString);
        Integer base = read(text(fields, "base"), Integer::valueOf);
        return new PacketForm(
                once == null ? UUID.randomUUID() : once,
                base == null ? 0 : base,
                text(fields, "title").strip(),
                text(fields, "from").strip(),
                text(fields, "note").strip().replace("\r\n", "\n"),
                fields.getOrDefault("item", List.of()),
                text(fields, "on").strip(),
                text(fields, "at").strip(),
                text(fields, "where").strip(),
                text(fields, "near").strip());
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String sent = fields.getFirst(name);
        return sent == null ? "" : sent;
    }

    private static <T> @Nullable T read(String text, Function<String, T> reader) {
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    @Nullable
    LocalDate day() {
        return read(on, LocalDate::parse);
    }

    @Nullable
    LocalTime time() {
        return read(at, LocalTime::parse);
    }

    /** What has to be mended: the field, and behind {@code sharing.packet.problem.} the sentence. */
    record Problem(String field, String key) {}

    /**
     * @param found how many of the items there are
     * @param today in the counselor's zone
     */
    List<Problem> problems(int found, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (title.isEmpty()) {
            problems.add(new Problem("title", "title"));
        }
        if (found == 0 && note.isEmpty()) {
            problems.add(new Problem("items", "nothing"));
        } else if (found > Letters.MOST_PARTS) {
            problems.add(new Problem("items", "too-much"));
        }
        if (Math.max(title.length(), Math.max(from.length(), where.length())) > LONGEST_LINE) {
            problems.add(new Problem(
                    title.length() > LONGEST_LINE ? "title" : from.length() > LONGEST_LINE ? "from" : "where",
                    "too-long"));
        }
        if (note.length() > LONGEST_NOTE) {
            problems.add(new Problem("note", "note-too-long"));
        }
        LocalDate day = day();
        if (day == null ? !on.isEmpty() : day.isBefore(today)) {
            problems.add(new Problem("on", day == null ? "no-day" : "day-gone"));
        }
        if (!at.isEmpty() && (time() == null || on.isEmpty())) {
            problems.add(new Problem("at", time() == null ? "no-time" : "time-without-day"));
        }
        return problems;
    }

    Packet.Document document() {
        return new Packet.Document(title, from, note, items, day(), time(), where);
    }

    static Letter.@Nullable Visit visit(Packet.Document document) {
        return document.on() == null ? null : new Letter.Visit(document.on(), document.at(), document.where());
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "PacketForm";
    }
}
