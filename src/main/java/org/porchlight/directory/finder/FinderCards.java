package org.porchlight.directory.finder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What cards say of listings: read in a statement of its own, the same for every query, so that the database plans its joins
 * once, and kept for {@link #KEPT_FOR}, which is how long a correction may take to show on every copy of the program. A list
 * that is loaded shows at once. These are public facts, some ten thousand at most; who looked at them is not kept.
 */
@Component
class FinderCards {

    static final Duration KEPT_FOR = Duration.ofSeconds(30);
    private static final int MOST_KEPT = 10_000;

    private record Key(long id, long edition) {}

    private final JdbcClient jdbc;
    private final Cache<Key, ListingFacts> known;

    @Autowired
    FinderCards(JdbcClient jdbc) {
        this(jdbc, KEPT_FOR, Ticker.systemTicker());
    }

    FinderCards(JdbcClient jdbc, Duration keptFor, Ticker ticker) {
        this.jdbc = jdbc;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(keptFor)
                .ticker(ticker)
                .build();
    }

    /** By number; without those that may not be shown. */
    Map<Long, ListingFacts> of(List<Long> ids, long edition) {
        Map<Long, ListingFacts> cards = new HashMap<>();
        for (Long id : ids) {
            ListingFacts card = known.getIfPresent(new Key(id, edition));
            if (card != null) {
                cards.put(id, card);
            }
        }
        long[] missing = ids.stream()
                .filter(id -> !cards.containsKey(id))
                .mapToLong(id -> id)
                .toArray();
        if (missing.length > 0) {
            for (ListingFacts card : read(missing)) {
                known.put(new Key(card.id(), edition), card);
                cards.put(card.id(), card);
            }
        }
        return cards;
    }

    private List<ListingFacts> read(long[] ids) {
        return jdbc.sql(CardRow.SQL)
                .param("ids", ids)
                .query((row, n) -> CardRow.of(row))
                .list();
    }
}
