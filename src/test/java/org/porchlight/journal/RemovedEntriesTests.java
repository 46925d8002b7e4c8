package org.porchlight.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.PorchlightTest;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PorchlightTest
class RemovedEntriesTests {

    @Autowired
    private Journal journal;

    @Autowired
    private JournalEntryRepository entries;

    @Autowired
    private Drafts drafts;

    @Autowired
    private RemovedEntries removed;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private OpenBox anna;
    private UUID id;

    @BeforeEach
    void writeAndChange() {
        anna = Writers.fresh(jdbc);
        Writing writing = Writers.fresh("first");
        journal.save(anna, writing);
        journal.save(anna, Writers.change(writing, 1, "second"));
        id = writing.id();
        drafts.keep(anna, UUID.randomUUID(), id, 2, 1, EntryForm.of(Writers.SUNDAY, Writers.words("typed")));
    }

    private RemovedEntries later(Duration by) {
        return new RemovedEntries(entries, jdbc, Clock.offset(clock, by));
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where owner = :owner")
                .param("owner", anna.owner())
                .query(Integer.class)
                .single();
    }

    @Test
    void areGoneFromEveryPageAtOnce() {
        removed.delete(anna.owner(), id);

        assertThatThrownBy(() -> journal.read(anna, id)).isInstanceOf(PageNotFound.class);
        assertThat(journal.between(anna, Writers.SUNDAY, Writers.SUNDAY)).isEmpty();
        assertThat(journal.months(anna.owner())).isEmpty();
        assertThat(journal.lastWrittenOn(anna.owner())).isEmpty();
        assertThat(removed.of(anna.owner()))
                .extracting(RemovedEntries.Removed::id)
                .containsExactly(id);
    }

    @Test
    void comeBackWithinHalfAnHour() {
        removed.delete(anna.owner(), id);
        later(Duration.ofMinutes(29)).sweep();

        removed.restore(anna.owner(), id);

        assertThat(journal.read(anna, id).words().text()).isEqualTo("second");
        assertThat(rows("journal_revision")).isEqualTo(1);
    }

    @Test
    void areRemovedWithAllThatBelongsToThemAfterwards() {
        removed.delete(anna.owner(), id);

        later(Duration.ofMinutes(31)).sweep();

        assertThat(rows("journal_entry")).isZero();
        assertThat(rows("journal_revision")).isZero();
        assertThat(rows("journal_draft")).isZero();
        assertThatThrownBy(() -> removed.restore(anna.owner(), id)).isInstanceOf(PageNotFound.class);
    }

    @Test
    void areRemovedAtOnceWhenAsked() {
        assertThatThrownBy(() -> removed.remove(anna.owner(), id)).isInstanceOf(PageNotFound.class);
        removed.delete(anna.owner(), id);

        removed.remove(anna.owner(), id);

        assertThat(rows("journal_entry")).isZero();
        assertThat(rows("journal_draft")).isZero();
    }

    @Test
    void belongToOnePerson() {
        OpenBox ben = Writers.fresh(jdbc);

        assertThatThrownBy(() -> removed.delete(ben.owner(), id)).isInstanceOf(PageNotFound.class);
        removed.delete(anna.owner(), id);
        assertThatThrownBy(() -> removed.restore(ben.owner(), id)).isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> removed.remove(ben.owner(), id)).isInstanceOf(PageNotFound.class);
        assertThat(removed.of(ben.owner())).isEmpty();
    }

    @Test
    void goWithTheAccount() {
        jdbc.sql("delete from account where id = :id").param("id", anna.owner()).update();

        assertThat(rows("journal_entry")).isZero();
        assertThat(rows("journal_revision")).isZero();
        assertThat(rows("journal_draft")).isZero();
    }
}
