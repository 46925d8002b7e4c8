package org.porchlight.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
class JournalSearchTests {

    @Autowired
    private JournalSearch search;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private OpenBox anna;

    @BeforeEach
    void write() {
        anna = Writers.fresh(jdbc);
        write(anna, 1, "Él no durmió.\nHe said \"never\" again.", "low", "money", "Sleep");
        write(anna, 2, "A quiet day \\o/ with Zoë", "calm", "sleep");
        write(anna, 3, "He asked for money", "low");
    }

    private void write(OpenBox box, int day, String text, String mood, String... tags) {
        EntryWords words = new EntryWords("entry", text, "", "", "", mood, List.of(tags), "");
        journal.save(
                box, new Writing(UUID.randomUUID(), 0, LocalDate.of(2026, 11, day), Writers.NEW_YORK, words, Set.of()));
    }

    private List<Integer> days(String words, String mood, String tag) {
        return search.search(anna, new SearchForm(words, mood, tag, "").wanted()).hits().stream()
                .map(entry -> entry.on().getDayOfMonth())
                .toList();
    }

    @Test
    void findsWordsWhateverTheirAccents() {
        assertThat(days("DURMIO el", "", "")).containsExactly(1);
        assertThat(days("zoe", "", "")).containsExactly(2);
        assertThat(days("money", "", "")).containsExactly(3, 1);
        assertThat(days("nowhere", "", "")).isEmpty();
    }

    @Test
    void findsSignsThatJsonWritesDifferently() {
        assertThat(days("\"never\"", "", "")).containsExactly(1);
        assertThat(days("\\o/", "", "")).containsExactly(2);
    }

    @Test
    void findsNoNameOfAField() {
        assertThat(days("happened", "", "")).isEmpty();
        assertThat(days("kind", "", "")).isEmpty();
    }

    @Test
    void findsByMoodAndTagTogether() {
        assertThat(days("", "low", "")).containsExactly(3, 1);
        assertThat(days("", "", "SLEEP")).containsExactly(2, 1);
        assertThat(days("", "low", "sleep")).containsExactly(1);
    }

    @Test
    void listsTheOwnTagsOnce() {
        JournalSearch.Found found = search.search(anna, SearchForm.EMPTY.wanted());

        assertThat(found.hits()).isEmpty();
        assertThat(found.tags()).containsExactly("money", "sleep");
    }

    @Test
    void looksAtNobodyElsesEntries() {
        OpenBox ben = Writers.fresh(jdbc);
        write(ben, 5, "his money", "low");

        assertThat(search.search(anna, new SearchForm("his", "", "", "").wanted())
                        .found())
                .isZero();
        assertThat(search.search(ben, new SearchForm("money", "", "", "").wanted())
                        .found())
                .isEqualTo(1);
    }

    @Test
    void countsWhatIsLocked() {
        JournalSearch.Found found =
                search.search(Writers.withNewKey(anna), new SearchForm("money", "", "", "").wanted());

        assertThat(found.found()).isZero();
        assertThat(found.locked()).isEqualTo(3);
    }

    @Test
    void saysWhereItStoppedAndGoesOnFromThere() {
        JournalSearch.Found capped =
                transaction.execute(status -> search.search(anna, new SearchForm("money", "", "", "").wanted(), 1));

        assertThat(capped.hits()).hasSize(1);
        assertThat(capped.lookedBackTo()).contains(LocalDate.of(2026, 11, 3));
        assertThat(search.search(anna, new SearchForm("money", "", "", "2026-11-02").wanted())
                        .hits())
                .hasSize(1);
    }
}
