package org.porchlight.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.PorchlightTest;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PorchlightTest
class JournalTests {

    @Autowired
    private Journal journal;

    @Autowired
    private EarlierVersions versions;

    @Autowired
    private Drafts drafts;

    @Autowired
    private JdbcClient jdbc;

    private OpenBox anna;
    private OpenBox ben;

    @BeforeEach
    void signUp() {
        anna = Writers.fresh(jdbc);
        ben = Writers.fresh(jdbc);
    }

    static Stream<String> hardTexts() {
        return HardTexts.all();
    }

    private Writing kept(OpenBox box, String text) {
        Writing writing = Writers.fresh(text);
        assertThat(journal.save(box, writing)).isEmpty();
        return writing;
    }

    private String textOf(OpenBox box, UUID id) {
        return journal.read(box, id).words().text();
    }

    private int entriesOf(OpenBox box) {
        return jdbc.sql("select count(*) from journal_entry where owner = :owner")
                .param("owner", box.owner())
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @MethodSource("hardTexts")
    void keepsEveryTextByteForByte(String text) {
        Writing writing = kept(anna, text);

        assertThat(textOf(anna, writing.id())).isEqualTo(text);
    }

    @Test
    void keepsWhatWasWrittenOutOfTheDatabase() {
        kept(anna, "the silver lighthouse");

        assertThat(jdbc.sql("select encode(content, 'escape') from journal_entry where owner = :owner")
                        .param("owner", anna.owner())
                        .query(String.class)
                        .single())
                .doesNotContain("silver");
    }

    @Test
    void keepsAnEntryFromEveryoneElse() {
        Writing writing = kept(anna, "mine");

        assertThatThrownBy(() -> journal.read(ben, writing.id())).isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> journal.save(ben, Writers.change(writing, 1, "his")))
                .isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> journal.save(ben, writing)).isInstanceOf(PageNotFound.class);
        assertThat(journal.months(ben.owner())).isEmpty();
        assertThat(journal.between(ben, Writers.SUNDAY, Writers.SUNDAY)).isEmpty();
        assertThat(journal.lastWrittenOn(ben.owner())).isEmpty();
        assertThat(textOf(anna, writing.id())).isEqualTo("mine");
    }

    @Test
    void tellsOthersTheLastDayOnly() {
        kept(anna, "mine");

        assertThat(journal.lastWrittenOn(anna.owner())).contains(Writers.SUNDAY);
        assertThat(journal.months(anna.owner())).containsExactly(YearMonth.of(2026, 11));
    }

    @Test
    void makesOneEntryOfTheSameFormSentTwentyTimesAtOnce() throws Exception {
        Writing writing = Writers.fresh("once");
        ExecutorService many = Executors.newFixedThreadPool(20);

        List<Future<Optional<Entry>>> answers = many.invokeAll(IntStream.range(0, 20)
                .mapToObj(n -> (Callable<Optional<Entry>>) () -> journal.save(anna, writing))
                .toList());
        many.shutdown();

        for (Future<Optional<Entry>> answer : answers) {
            assertThat(answer.get()).isEmpty();
        }
        assertThat(entriesOf(anna)).isEqualTo(1);
        assertThat(versions.of(anna, writing.id())).isEmpty();
    }

    @Test
    void changesAnEntryAndKeepsWhatItSaid() {
        Writing writing = kept(anna, "first");

        assertThat(journal.save(anna, Writers.change(writing, 1, "second"))).isEmpty();

        assertThat(textOf(anna, writing.id())).isEqualTo("second");
        assertThat(journal.read(anna, writing.id()).version()).isEqualTo(2);
        assertThat(versions.of(anna, writing.id()))
                .extracting(version -> version.words().text())
                .containsExactly("first");
    }

    @Test
    void changesNothingWhenTheSameChangeComesAgain() {
        Writing writing = kept(anna, "first");
        Writing change = Writers.change(writing, 1, "second");
        journal.save(anna, change);

        assertThat(journal.save(anna, change)).isEmpty();

        assertThat(journal.read(anna, writing.id()).version()).isEqualTo(2);
    }

    @Test
    void savesNothingOverWordsTheWriterHasNotSeen() {
        Writing writing = kept(anna, "first");
        journal.save(anna, Writers.change(writing, 1, "from the phone"));

        Optional<Entry> clash = journal.save(anna, Writers.change(writing, 1, "from the laptop"));

        assertThat(clash.orElseThrow().words().text()).isEqualTo("from the phone");
        assertThat(textOf(anna, writing.id())).isEqualTo("from the phone");
    }

    @Test
    void keepsTheLastTwentyVersions() {
        Writing writing = kept(anna, "version 1");
        for (int version = 1; version <= 25; version++) {
            journal.save(anna, Writers.change(writing, version, "version " + (version + 1)));
        }

        assertThat(versions.of(anna, writing.id()))
                .extracting(version -> version.words().text())
                .hasSize(20)
                .startsWith("version 25")
                .endsWith("version 6");
    }

    /** Whatever two tabs do in whatever order: every text that was called saved is there or among the earlier versions. */
    @Test
    void losesNoSavedTextToAnyOrderOfTwoTabs() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            Writing writing = kept(anna, "begin");
            int[] seen = {1, 1};
            Set<String> saved = new HashSet<>(Set.of("begin"));
            for (int step = 0; step < 8; step++) {
                int tab = random.nextInt(2);
                if (random.nextInt(3) == 0) {
                    seen[tab] = journal.read(anna, writing.id()).version();
                }
                String text = "round " + round + " step " + step;
                if (journal.save(anna, Writers.change(writing, seen[tab], text)).isEmpty()) {
                    saved.add(text);
                    seen[tab]++;
                }
            }

            List<String> there = new ArrayList<>();
            there.add(textOf(anna, writing.id()));
            versions.of(anna, writing.id())
                    .forEach(version -> there.add(version.words().text()));
            assertThat(there).containsAll(saved);
        }
    }

    @Test
    void setsAsideWhatLostAgainstAnotherDevice() {
        Writing writing = kept(anna, "theirs");

        versions.setAside(anna, writing.id(), writing.on(), writing.zone(), Writers.words("mine"));
        versions.setAside(anna, writing.id(), writing.on(), writing.zone(), Writers.words("mine"));

        assertThat(textOf(anna, writing.id())).isEqualTo("theirs");
        assertThat(versions.of(anna, writing.id()))
                .extracting(version -> version.words().text())
                .containsExactly("mine");
        assertThatThrownBy(
                        () -> versions.setAside(ben, writing.id(), writing.on(), writing.zone(), Writers.words("his")))
                .isInstanceOf(PageNotFound.class);
    }

    @Test
    void keepsEarlierVersionsFromEveryoneElse() {
        Writing writing = kept(anna, "first");
        journal.save(anna, Writers.change(writing, 1, "second"));
        UUID version = versions.of(anna, writing.id()).get(0).id();

        assertThat(versions.of(ben, writing.id())).isEmpty();
        assertThatThrownBy(() -> versions.read(ben, writing.id(), version)).isInstanceOf(PageNotFound.class);
    }

    @Test
    void saysLockedOfWordsUnderAnOlderKey() {
        Writing writing = kept(anna, "before the reset");
        OpenBox afterReset = Writers.withNewKey(anna);

        Entry entry = journal.read(afterReset, writing.id());

        assertThat(entry.state()).isEqualTo(Opened.State.LOCKED);
        assertThat(entry.words()).isEqualTo(EntryWords.NONE);
        assertThat(journal.save(afterReset, Writers.change(writing, 1, "over it")))
                .isPresent();
        assertThat(textOf(anna, writing.id())).isEqualTo("before the reset");
    }

    @Test
    void saysDamagedOfWordsThatWereMoved() {
        Writing one = kept(anna, "one");
        Writing two = kept(anna, "two");
        Writing his = kept(ben, "his");
        jdbc.sql(
                        "update journal_entry set content = (select content from journal_entry where id = :from) where id = :to")
                .param("from", two.id())
                .param("to", one.id())
                .update();
        jdbc.sql(
                        "update journal_entry set content = (select content from journal_entry where id = :from) where id = :to")
                .param("from", his.id())
                .param("to", two.id())
                .update();

        assertThat(journal.read(anna, one.id()).state()).isEqualTo(Opened.State.DAMAGED);
        assertThat(journal.between(anna, Writers.SUNDAY, Writers.SUNDAY))
                .extracting(Entry::state)
                .containsOnly(Opened.State.DAMAGED);
    }

    @Test
    void forgetsADraftOnceItsWordsAreSaved() {
        Writing writing = Writers.fresh("typed");
        UUID draft = UUID.randomUUID();
        EntryForm form = EntryForm.of(writing.on(), writing.words());
        drafts.keep(anna, draft, writing.id(), 0, 1, form);

        journal.save(anna, new Writing(writing.id(), 0, writing.on(), writing.zone(), writing.words(), Set.of(draft)));

        assertThat(drafts.of(anna)).isEmpty();
        assertThat(drafts.keep(anna, draft, writing.id(), 0, 2, form)).isPresent();
        assertThat(drafts.of(anna)).as("a draft that comes late").isEmpty();
    }

    @Test
    void printsNoPrivateWordAnywhere() {
        EntryWords words =
                new EntryWords("entry", "silver", "silver", "silver", "silver", "low", List.of("silver"), "");
        Writing writing = new Writing(UUID.randomUUID(), 0, Writers.SUNDAY, Writers.NEW_YORK, words, Set.of());
        journal.save(anna, writing);

        assertThat(Arrays.asList(
                        words,
                        writing,
                        journal.read(anna, writing.id()),
                        EntryForm.of(writing.on(), words),
                        EntryLine.of(journal.read(anna, writing.id()), new DayWords(Locale.US), true)))
                .allSatisfy(value -> assertThat(value.toString()).doesNotContain("silver"));
    }
}
