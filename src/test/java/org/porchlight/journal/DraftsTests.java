package org.porchlight.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.PorchlightTest;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PorchlightTest
class DraftsTests {

    @Autowired
    private Drafts drafts;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final UUID id = UUID.randomUUID();
    private final UUID entry = UUID.randomUUID();
    private OpenBox anna;
    private OpenBox ben;

    @BeforeEach
    void signUp() {
        anna = Writers.fresh(jdbc);
        ben = Writers.fresh(jdbc);
    }

    private static EntryForm form(String text) {
        return EntryForm.of(Writers.SUNDAY, Writers.words(text));
    }

    @Test
    void keepTheNewestEdition() {
        assertThat(drafts.keep(anna, id, entry, 0, 1, form("one"))).isPresent();
        assertThat(drafts.keep(anna, id, entry, 0, 3, form("three"))).isPresent();

        assertThat(drafts.keep(anna, id, entry, 0, 2, form("two, late"))).isEmpty();

        assertThat(drafts.read(anna, id).form()).isEqualTo(form("three"));
    }

    @Test
    void answerTheSameWordsSentAgainWithYes() {
        drafts.keep(anna, id, entry, 0, 1, form("one"));

        assertThat(drafts.keep(anna, id, entry, 0, 1, form("one"))).isPresent();
        assertThat(drafts.of(anna)).hasSize(1);
    }

    @Test
    void belongToOnePerson() {
        drafts.keep(anna, id, entry, 0, 1, form("hers"));

        assertThat(drafts.keep(ben, id, entry, 0, 9, form("his"))).isEmpty();
        drafts.forget(ben.owner(), Set.of(id));

        assertThat(drafts.of(ben)).isEmpty();
        assertThatThrownBy(() -> drafts.read(ben, id)).isInstanceOf(PageNotFound.class);
        assertThat(drafts.read(anna, id).form()).isEqualTo(form("hers"));
    }

    @Test
    void areLockedWithTheKeyTheyWereSealedUnder() {
        drafts.keep(anna, id, entry, 0, 1, form("hers"));

        Draft draft = drafts.read(Writers.withNewKey(anna), id);

        assertThat(draft.isLocked()).isTrue();
        assertThat(draft.form()).isEqualTo(EntryForm.EMPTY);
    }

    @Test
    void areGoneOnceTheirWordsAreSavedEvenIfBothComeAtOnce() {
        Writing writing = new Writing(
                entry, 0, Writers.SUNDAY, Writers.NEW_YORK, form("hers").words(), Set.of(id));

        CompletableFuture<?> saving = transaction.execute(status -> {
            drafts.keep(anna, id, entry, 0, 1, form("hers"));
            CompletableFuture<?> other = CompletableFuture.runAsync(() -> journal.save(anna, writing));
            await().until(() -> other.isDone() || waits());
            return other;
        });
        saving.join();

        assertThat(drafts.of(anna)).isEmpty();
        assertThat(journal.read(anna, entry).words()).isEqualTo(writing.words());
    }

    private boolean waits() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void areGoneWhenForgotten() {
        drafts.keep(anna, id, entry, 0, 1, form("hers"));

        drafts.forget(anna.owner(), Set.of(id));

        assertThat(drafts.of(anna, entry)).isEmpty();
    }
}
