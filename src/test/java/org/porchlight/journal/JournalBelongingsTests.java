package org.porchlight.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.PorchlightTest;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PorchlightTest
class JournalBelongingsTests {

    @Autowired
    private JournalBelongings belongings;

    @Autowired
    private Journal journal;

    @Autowired
    private EarlierVersions versions;

    @Autowired
    private Drafts drafts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private OpenBox anna;
    private Writing writing;

    @BeforeEach
    void writeChangeAndType() {
        anna = Writers.fresh(jdbc);
        EntryWords words =
                new EntryWords("incident", "", "He asked.", "I said no.", "Well.", "low", List.of("money"), "");
        writing = new Writing(UUID.randomUUID(), 0, Writers.SUNDAY, Writers.NEW_YORK, words, Set.of());
        journal.save(anna, Writers.change(writing, 0, "before"));
        journal.save(anna, new Writing(writing.id(), 1, writing.on(), writing.zone(), words, Set.of()));
        drafts.keep(
                anna,
                UUID.randomUUID(),
                UUID.randomUUID(),
                0,
                1,
                EntryForm.of(Writers.SUNDAY, Writers.words("typed and not saved")));
    }

    private Map<String, String> exported(OpenBox box) {
        Map<String, String> files = new HashMap<>();
        belongings.export(box, files::put);
        return files;
    }

    @Test
    void areWrittenToReadAndAsData() {
        Map<String, String> files = exported(anna);

        assertThat(files).containsOnlyKeys("2026-11.md", "not-saved-yet.md", "journal.json");
        assertThat(files.get("2026-11.md"))
                .contains("He asked.", "I said no.", "money")
                .doesNotContain("before");
        assertThat(files.get("not-saved-yet.md")).contains("typed and not saved");
        assertThat(files.get("journal.json")).contains("He asked.", "before", "typed and not saved", "2026-11-22");
    }

    @Test
    void ofNobodyElseAreWritten() {
        assertThat(exported(Writers.fresh(jdbc))).containsOnlyKeys("journal.json");
    }

    @Test
    void sayWhatIsLocked() {
        Map<String, String> files = exported(Writers.withNewKey(anna));

        assertThat(files.get("journal.json")).contains("LOCKED").doesNotContain("He asked.");
        assertThat(files).containsKey("2026-11.md");
    }

    @Test
    void openUnderTheNewKeyAloneAfterwards() {
        OpenBox after = Writers.withNewKey(anna);

        transaction.executeWithoutResult(status -> belongings.reseal(anna, after));

        assertThat(journal.read(after, writing.id()).words().happened()).isEqualTo("He asked.");
        assertThat(versions.of(after, writing.id())).allMatch(EarlierVersion::isOpen);
        assertThat(drafts.of(after)).allMatch(Draft::isOpen);
        assertThat(journal.read(anna, writing.id()).isLocked()).isTrue();
    }

    @Test
    void stayAsTheyAreWhereTheOldKeyIsMissing() {
        OpenBox stranger = Writers.withNewKey(anna);

        transaction.executeWithoutResult(status -> belongings.reseal(stranger, Writers.withNewKey(anna)));

        assertThat(journal.read(anna, writing.id()).isOpen()).isTrue();
    }
}
