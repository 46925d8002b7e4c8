package org.porchlight.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.PorchlightTest;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PorchlightTest
class DraftsTests {

    @Autowired
    private Drafts drafts;

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
    void areGoneWhenForgotten() {
        drafts.keep(anna, id, entry, 0, 1, form("hers"));

        drafts.forget(anna.owner(), Set.of(id));

        assertThat(drafts.of(anna, entry)).isEmpty();
    }
}
