package org.porchlight.directory.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.PorchlightTest;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.imports.StarterDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PorchlightTest
class FinderCardsTests {

    private static final long EDITION = 1;

    @Autowired
    StarterDirectory starter;

    @Autowired
    JdbcClient database;

    private final AtomicLong nanos = new AtomicLong();
    private FinderCards cards;
    private long id;
    private String name;

    @BeforeEach
    void readACard() {
        LoadedDirectory.await(starter);
        cards = new FinderCards(database, FinderCards.KEPT_FOR, nanos::get);
        id = database.sql("select min(offering_id) from finder_entry")
                .query(Long.class)
                .single();
        name = nameIn(EDITION);
    }

    @AfterEach
    void restore() {
        database.sql("update offering set name = :name, status = 'active' where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    private String nameIn(long edition) {
        ListingFacts card = cards.of(List.of(id), edition).get(id);
        return card == null ? "" : card.name();
    }

    private void set(String change) {
        database.sql("update offering set " + change + " where id = :id")
                .param("id", id)
                .update();
    }

    @Test
    void showACorrectionWithinAMinute() {
        set("name = 'Corrected'");

        assertThat(nameIn(EDITION)).isEqualTo(name);
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(nameIn(EDITION)).isEqualTo("Corrected");
    }

    @Test
    void leaveAHiddenListingOutWithinAMinute() {
        set("status = 'hidden'");

        nanos.addAndGet(Duration.ofSeconds(59).toNanos());

        assertThat(cards.of(List.of(id), EDITION)).isEmpty();
    }

    @Test
    void showAnotherListAtOnce() {
        set("name = 'From the next list'");

        assertThat(nameIn(EDITION + 1)).isEqualTo("From the next list");
    }

    @Test
    void showAListingAgainThatWasHidden() {
        set("status = 'hidden'");
        assertThat(cards.of(List.of(id), EDITION + 1)).isEmpty();

        set("status = 'active'");

        assertThat(nameIn(EDITION + 1)).isEqualTo(name);
    }
}
