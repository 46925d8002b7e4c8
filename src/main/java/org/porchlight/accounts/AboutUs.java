package org.porchlight.accounts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person has told about themselves and the one they love, so that nothing is asked twice. Sealed; every answer may be
 * missing. Call scripts and cards read it, and whatever prompts or suggests has to ask first whether the loved one has died.
 */
@Component
@Transactional
public class AboutUs {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AboutUs(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The answers.
     *
     * @param relation what the person is to the loved one: one of {@link #RELATIONS}, or empty
     * @param relationWords their own word for it, with the relation "other"; may be empty
     * @param lovedOne initials or a nickname; may be empty
     * @param country two letters in lower case, or empty
     * @param payments any of {@link #PAYMENTS}, the words of the finder's filter
     * @param medicines any of {@link #MEDICINES}
     * @param bereaved whether the loved one has died: no prompt, no next thing, no warning and no treatment is shown then
     */
    public record Answers(
            String relation,
            String relationWords,
            String lovedOne,
            String country,
            List<String> payments,
            List<String> medicines,
            boolean bereaved) {

        /** Nothing was told. */
        public static final Answers NONE = new Answers("", "", "", "", List.of(), List.of(), false);

        /** In the order in which a page shows them. */
        public static final List<String> RELATIONS =
                List.of("mother", "father", "partner", "grandparent", "sibling", "child", "friend", "other");

        public static final List<String> PAYMENTS = List.of(
                "free",
                "sliding-scale",
                "assistance",
                "medicaid",
                "medicare",
                "private-insurance",
                "state-insurance",
                "military-insurance",
                "tribal-funds",
                "self-pay");

        /** "none" and "not-sure" each stand alone. */
        public static final List<String> MEDICINES =
                List.of("methadone", "buprenorphine", "naltrexone", "not-sure", "none");

        public Answers {
            relation = Objects.requireNonNullElse(relation, "");
            relationWords = Objects.requireNonNullElse(relationWords, "");
            lovedOne = Objects.requireNonNullElse(lovedOne, "");
            country = Objects.requireNonNullElse(country, "");
            payments = payments == null ? List.of() : List.copyOf(payments);
            medicines = medicines == null ? List.of() : List.copyOf(medicines);
        }

        /** Whether no question has an answer. */
        public boolean isEmpty() {
            return withBereaved(false).equals(NONE);
        }

        public Answers withBereaved(boolean died) {
            return new Answers(relation, relationWords, lovedOne, country, payments, medicines, died);
        }

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Answers";
        }
    }

    /**
     * What is kept now.
     *
     * @param state whether the answers could be opened
     * @param version 0 before anything was kept; rises with each change
     * @param answers none unless they could
     */
    public record Kept(Opened.State state, long version, Answers answers) {

        public boolean isOpen() {
            return state == Opened.State.OPEN;
        }

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Kept[" + state + "]";
        }
    }

    private record Row(byte[] sealed, long version) {}

    private record Older(UUID id, byte[] sealed) {}

    /** The answers of the box's owner; none where there are none or the box cannot open them. */
    @Transactional(readOnly = true)
    public Answers of(OpenBox box) {
        return read(box).answers();
    }

    /** The same, with what has to be known to change them. */
    @Transactional(readOnly = true)
    public Kept read(OpenBox box) {
        return jdbc.sql("select sealed, version from about_us where owner_id = :owner")
                .param("owner", box.owner())
                .query(Row.class)
                .optional()
                .map(row -> open(box, row.sealed(), row.version()))
                .orElse(new Kept(Opened.State.OPEN, 0, Answers.NONE));
    }

    /** Keeps these answers, whatever stood there before; for a tool that has just learned one of them. */
    public void keep(OpenBox box, Answers answers) {
        change(box, answers);
        events.publishEvent(new WordsKept(box.owner()));
    }

    /**
     * Keeps the answers of a form that was filled in on top of this version. Whether the loved one has died is no question of
     * the form and stays as it is.
     *
     * @return what stands in the way, if it was changed since to something else; nothing is kept then
     */
    public Optional<Kept> keep(OpenBox box, Answers answers, long base) {
        Kept now = read(box);
        Answers wanted = answers.withBereaved(now.answers().bereaved());
        if (now.isOpen() && now.answers().equals(wanted)) {
            return Optional.empty();
        }
        if (now.version() != base || !write(box, wanted, now)) {
            return Optional.of(read(box));
        }
        events.publishEvent(new WordsKept(box.owner()));
        return Optional.empty();
    }

    /**
     * Says that the loved one has died, or takes it back. Publishes no {@link WordsKept}: this is no moment for a recovery
     * code.
     */
    public void bereaved(OpenBox box, boolean died) {
        change(box, read(box).answers().withBereaved(died));
    }

    private void change(OpenBox box, Answers to) {
        for (int tries = 0; tries < 3; tries++) {
            if (write(box, to, read(box))) {
                return;
            }
        }
        throw new IllegalStateException("these answers are changed again and again");
    }

    /** Whether nothing else was kept since it was read. What could not be opened is set aside and never lost. */
    private boolean write(OpenBox box, Answers answers, Kept before) {
        return jdbc.sql("""
                        with aside as (
                            insert into about_us_before (id, owner_id, sealed, set_aside_at)
                            select :id, owner_id, sealed, :now from about_us
                            where owner_id = :owner and version = :base and :locked
                        )
                        insert into about_us (owner_id, sealed, version) values (:owner, :sealed, 1)
                        on conflict (owner_id) do update set sealed = excluded.sealed, version = about_us.version + 1
                        where about_us.version = :base""")
                        .param("id", UUID.randomUUID())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("owner", box.owner())
                        .param("base", before.version())
                        .param("locked", !before.isOpen())
                        .param("sealed", box.seal(cell(box.owner()), JSON.writeValueAsString(answers)))
                        .update()
                == 1;
    }

    /** Answers that were locked when new ones were kept and that this box opens now; the newest first. */
    @Transactional(readOnly = true)
    public List<Answers> before(OpenBox box) {
        return older(box.owner()).stream()
                .map(older -> open(box, older.sealed(), 0))
                .filter(Kept::isOpen)
                .map(Kept::answers)
                .toList();
    }

    /** Deletes those; the ones that are still locked stay. */
    public void forgetBefore(OpenBox box) {
        for (Older older : older(box.owner())) {
            if (open(box, older.sealed(), 0).isOpen()) {
                jdbc.sql("delete from about_us_before where id = :id and owner_id = :owner")
                        .param("id", older.id())
                        .param("owner", box.owner())
                        .update();
            }
        }
    }

    /** Seals all of it again with another box of the same person; what the old one cannot open stays as it is. */
    public void reseal(OpenBox from, OpenBox to) {
        Cell cell = cell(from.owner());
        jdbc.sql("select sealed, version from about_us where owner_id = :owner for update")
                .param("owner", from.owner())
                .query(Row.class)
                .optional()
                .flatMap(row -> again(from, to, cell, row.sealed()))
                .ifPresent(bytes -> jdbc.sql("update about_us set sealed = :sealed where owner_id = :owner")
                        .param("sealed", bytes)
                        .param("owner", from.owner())
                        .update());
        for (Older older : older(from.owner())) {
            again(from, to, cell, older.sealed())
                    .ifPresent(bytes -> jdbc.sql(
                                    "update about_us_before set sealed = :sealed where id = :id and owner_id = :owner")
                            .param("sealed", bytes)
                            .param("id", older.id())
                            .param("owner", from.owner())
                            .update());
        }
    }

    private static Optional<byte[]> again(OpenBox from, OpenBox to, Cell cell, byte[] sealed) {
        Opened opened = from.open(cell, sealed);
        return opened.isOpen() ? Optional.of(to.seal(cell, opened.text())) : Optional.empty();
    }

    private List<Older> older(UUID owner) {
        return jdbc.sql("select id, sealed from about_us_before where owner_id = :owner order by set_aside_at desc, id")
                .param("owner", owner)
                .query(Older.class)
                .list();
    }

    /** A text that opens and is no such document counts as damaged. */
    private static Kept open(OpenBox box, byte[] sealed, long version) {
        Opened opened = box.open(cell(box.owner()), sealed);
        Answers answers = opened.isOpen() ? parse(opened.text()) : null;
        if (answers != null) {
            return new Kept(Opened.State.OPEN, version, answers);
        }
        Opened.State state = opened.isOpen() ? Opened.State.DAMAGED : opened.state();
        return new Kept(state, version, Answers.NONE);
    }

    private static @Nullable Answers parse(String text) {
        try {
            return JSON.readValue(text, Answers.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static Cell cell(UUID owner) {
        return new Cell("about_us", "sealed", owner);
    }
}
