package org.porchlight.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.sharing.Shareable.Asked;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What can be chosen for a link, and the snapshot that comes out of a choice. */
@Component
public class Letters {

    /** More than anybody reads at once. */
    public static final int MOST_PARTS = 40;

    /** Characters of a snapshot at most, so that a link opens quickly on a phone and no one fills the database with one. */
    static final int MOST_CHARACTERS = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Shareable> kinds = new LinkedHashMap<>();

    public Letters(List<Shareable> kinds) {
        kinds.stream().sorted(Comparator.comparingInt(Shareable::place)).forEach(kind -> {
            if (this.kinds.put(kind.kind(), kind) != null) {
                throw new IllegalStateException("two kinds are called " + kind.kind());
            }
        });
    }

    /**
     * One line of a choice.
     *
     * @param key kind and id in one, as a form sends it
     */
    public record Line(String key, String title, String hint, boolean chosen) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Line";
        }
    }

    /** Everything of one kind that can be chosen. */
    public record Group(String kind, List<Line> lines) {}

    /** A part as a reader sees it: what was shared, and for a public fact how it stands now. */
    public record Shown(
            SharedPart part, State state, @Nullable SharedPart now) {}

    /** Whether a part is still what it was when it was shared. */
    public enum State {
        SAME,
        CHANGED,
        GONE
    }

    /** What a person can choose from, kind by kind; what is chosen already is among it. */
    public List<Group> groups(Asked asked, List<String> chosen) {
        LinkedHashSet<String> ticked = new LinkedHashSet<>(chosen);
        List<Group> groups = new ArrayList<>();
        for (Shareable kind : kinds.values()) {
            if (kind.isFor(asked.link())) {
                List<Line> lines = lines(kind, asked, ticked);
                if (!lines.isEmpty()) {
                    groups.add(new Group(kind.kind(), lines));
                }
            }
        }
        return groups;
    }

    private List<Line> lines(Shareable kind, Asked asked, LinkedHashSet<String> ticked) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Choice choice : kind.choices(asked)) {
            String key = key(kind, choice.id());
            lines.put(key, new Line(key, choice.title(), choice.hint(), ticked.contains(key)));
        }
        // what was found by a search before is not found by the next one, and must not be lost by it
        for (String key : ticked) {
            if (!lines.containsKey(key) && key.startsWith(kind.kind() + ":")) {
                copy(key, asked).ifPresent(part -> lines.put(key, new Line(key, part.title(), "", true)));
            }
        }
        return List.copyOf(lines.values());
    }

    private static String key(Shareable kind, String id) {
        return kind.kind() + ":" + id;
    }

    /** Copies of what was chosen, in the order of the kinds; what is not there or not theirs is left out. */
    public List<SharedPart> parts(Asked asked, List<String> chosen) {
        List<SharedPart> parts = new ArrayList<>();
        for (Shareable kind : kinds.values()) {
            for (String key : new LinkedHashSet<>(chosen)) {
                if (key.startsWith(kind.kind() + ":")) {
                    copy(key, asked).ifPresent(parts::add);
                }
            }
        }
        return parts;
    }

    private Optional<SharedPart> copy(String key, Asked asked) {
        int colon = key.indexOf(':');
        Shareable kind = colon < 0 ? null : kinds.get(key.substring(0, colon));
        return kind == null || !kind.isFor(asked.link())
                ? Optional.empty()
                : kind.copy(key.substring(colon + 1), asked);
    }

    /** Beside each part how it stands now. */
    public List<Shown> shown(Letter letter) {
        return letter.parts().stream().map(this::shown).toList();
    }

    private Shown shown(SharedPart part) {
        Shareable kind = kinds.get(part.kind());
        if (kind == null || !kind.canChange()) {
            return new Shown(part, State.SAME, null);
        }
        Optional<SharedPart> now = kind.now(part.id());
        if (now.isEmpty()) {
            return new Shown(part, State.GONE, null);
        }
        boolean same =
                now.get().title().equals(part.title()) && now.get().lines().equals(part.lines());
        return new Shown(part, same ? State.SAME : State.CHANGED, same ? null : now.get());
    }

    /** @throws TooMuch if a link cannot hold that much */
    public Letter letter(
            String from,
            String title,
            String note,
            LocalDate on,
            Letter.@Nullable Visit visit,
            List<SharedPart> parts) {
        Letter letter = new Letter(from, title, note, on, visit, parts);
        if (parts.size() > MOST_PARTS || json(letter).length() > MOST_CHARACTERS) {
            throw new TooMuch();
        }
        return letter;
    }

    /** More was chosen than one link can hold; nothing was made. */
    public static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** For sealing; {@link #parse} reads it. */
    public static String json(Object document) {
        return JSON.writeValueAsString(document);
    }

    /** @throws tools.jackson.core.JacksonException if it is no such document */
    public static <T> T parse(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
