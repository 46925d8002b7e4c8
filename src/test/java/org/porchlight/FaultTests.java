package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.web.util.HtmlUtils;

/**
 * What is left when the power, the kernel or a disk is not kind: Porchlight and its database, each killed or frozen while
 * somebody saves. What was said to be saved is there, and what was not is on the page.
 */
@Timeout(240)
@DisabledOnOs(OS.WINDOWS)
class FaultTests {

    private static final Pattern TEXT = Pattern.compile("(?s)<textarea id=\"text\"[^>]*>\\n(.*?)</textarea>");
    private static final List<String> PUBLIC = List.of("/help-now", "/", "/steps/4", "/stay-private");
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(10);

    private static PorchlightProcess porchlight;

    @BeforeAll
    static void start() throws IOException {
        porchlight = PorchlightProcess.onAnEmptyFolder();
    }

    @AfterAll
    static void stop() throws IOException {
        porchlight.close();
    }

    /** Somebody who saves one page after the other until told to stop. */
    private static final class Writer {

        private final Caller caller;
        private final String name = Caller.freshName("Anna");
        private final Map<String, String> saved = new LinkedHashMap<>();
        private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean enough = new AtomicBoolean();
        private final Thread thread = new Thread(this::write, "writer");
        private final AtomicInteger count = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private final AtomicInteger unanswered = new AtomicInteger();

        Writer() {
            caller = Caller.signedUp(porchlight.port(), name);
            caller.get("/journal/entries/new");
        }

        Writer begin() {
            thread.start();
            return this;
        }

        private void write() {
            while (!enough.get()) {
                String id = UUID.randomUUID().toString();
                String text = "Page " + count + " of a long night \u2014 \u00e9\u0301 \ud83c\udf19\n"
                        + "wait & see <3 ".repeat(200) + id;
                try {
                    Caller.Answer answer = save(caller, id, text);
                    if (answer.status() == 302 && answer.location().endsWith("/journal/entries/" + id)) {
                        saved.put(id, text);
                        count.incrementAndGet();
                    } else if (answer.status() == 503
                            && HtmlUtils.htmlUnescape(answer.body()).contains(text)) {
                        refused.incrementAndGet();
                    } else {
                        wrong.add(answer.status() + " " + answer.location() + " " + answer.body());
                    }
                } catch (UncheckedIOException noAnswer) {
                    unanswered.incrementAndGet();
                }
            }
        }

        /** Waits until so many more pages were saved. */
        void awaitMore(int pages) {
            int before = count.get();
            await().atMost(Duration.ofSeconds(60)).until(() -> count.get() >= before + pages);
        }

        void stop() throws InterruptedException {
            enough.set(true);
            thread.join();
        }

        /** Every page that was said to be saved reads as it was written. */
        void findsEverythingAs(Caller reader) {
            assertThat(wrong).isEmpty();
            assertThat(saved).hasSizeGreaterThanOrEqualTo(20);
            saved.forEach((id, text) -> {
                Matcher shown = TEXT.matcher(
                        reader.get("/journal/entries/" + id + "/edit").body());
                assertThat(shown.find()).as(id).isTrue();
                assertThat(HtmlUtils.htmlUnescape(shown.group(1))).isEqualTo(text);
            });
        }
    }

    private static Caller.Answer save(Caller caller, String id, String text) {
        return caller.post(
                "/journal/entries",
                "entry",
                id,
                "base",
                "0",
                "edition",
                "0",
                "day",
                "2026-11-22",
                "kind",
                "entry",
                "text",
                text);
    }

    @Test
    void ofTheDatabaseLoseNothingThatWasSaved() throws Exception {
        Writer anna = new Writer().begin();
        anna.awaitMore(20);

        // first the whole server, then one of its processes, which makes the others stop and begin anew
        porchlight.postmaster().destroyForcibly();
        anna.awaitMore(20);
        List<ProcessHandle> backends = porchlight.postmaster().children().toList();
        backends.get(backends.size() - 1).destroyForcibly();
        anna.awaitMore(20);
        anna.stop();

        anna.findsEverythingAs(anna.caller);
        assertThat(anna.unanswered.get()).as("Porchlight itself went on").isZero();
    }

    @Test
    void ofPorchlightLoseNothingThatWasSavedAndSignNobodyOut() throws Exception {
        Writer anna = new Writer().begin();
        anna.awaitMore(40);

        porchlight.kill();
        anna.stop();
        porchlight.startAgain();

        anna.findsEverythingAs(anna.caller);
        Caller another = new Caller(porchlight.port());
        another.post("/sign-in", "name", anna.name, "password", Caller.PASSWORD);
        anna.findsEverythingAs(another);
    }

    @Test
    void ofAFrozenDatabaseLeaveHelpOpenAndWordsOnThePage() throws Exception {
        Caller anna = Caller.signedUp(porchlight.port(), Caller.freshName("Anna"));
        anna.get("/journal/entries/new");
        PUBLIC.forEach(anna::get);
        String id = UUID.randomUUID().toString();
        String text = "Typed while nothing answers \u2014 " + id;

        Caller.Answer again;
        PorchlightProcess.Frozen frozen = porchlight.freeze();
        try {
            Caller visitor = new Caller(porchlight.port());
            for (String page : PUBLIC) {
                assertThat(quickest(visitor, page)).as(page).isLessThan(QUICK);
                assertThat(quickest(anna, page)).as(page + " signed in").isLessThan(QUICK);
            }
            assertThat(quickest(visitor, "/sign-in")).isLessThan(QUICK);
            long begin = System.nanoTime();
            Caller.Answer answer = save(anna, id, text);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body()).contains(text);
            assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
            again = answer;

        } finally {
            frozen.thaw();
        }

        assertThat(again.body()).as("the button tries again").contains("action=\"/journal/entries\"", "_csrf");
        await().atMost(Duration.ofSeconds(30)).until(() -> save(anna, id, text).status() != 503);
        assertThat(anna.get("/journal/entries/" + id).body()).contains(text);
    }

    /** A page that waits for the database does so each time; one that waits for a busy computer does not. */
    private static Duration quickest(Caller caller, String page) {
        return Stream.generate(() -> {
                    long begin = System.nanoTime();
                    assertThat(caller.get(page).status()).as(page).isEqualTo(200);
                    return Duration.ofNanos(System.nanoTime() - begin);
                })
                .limit(3)
                .min(Duration::compareTo)
                .orElseThrow();
    }
}
