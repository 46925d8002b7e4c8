package org.porchlight.boundaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.PorchlightTest;
import org.porchlight.platform.privacy.BoxKey;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PorchlightTest
class BoundaryListTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private BoundaryList boundaries;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private BoundaryData data;

    @Autowired
    private JdbcClient jdbc;

    private OpenBox anna;
    private OpenBox ben;

    @BeforeEach
    void makeTwoPeople() {
        anna = person();
        ben = person();
    }

    private OpenBox person() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into account (id, name, name_key, role, stamp, created_on)
                values (:id, 'person', :key, 'family', :id, '2026-11-23')""").param("id", id).param("key", "boundaries " + id).update();
        return new OpenBox(id, List.of(BoxKey.fresh(1)));
    }

    private static BoundaryForm form(String limit, LocalDate reviewOn) {
        return new BoundaryForm(
                "money",
                limit,
                "",
                "I will go to my room",
                "I will buy food",
                "",
                "",
                "8",
                reviewOn.toString(),
                UUID.randomUUID().toString());
    }

    private UUID keep(OpenBox box, String limit, LocalDate reviewOn) {
        return boundaries.keep(box, List.of(form(limit, reviewOn)), TODAY).get(0);
    }

    private UUID note(UUID boundary, Outcome outcome) {
        return followUps.note(anna, boundary, outcome, UUID.randomUUID(), TODAY);
    }

    private void sealInstead(String table, UUID row, String text) {
        jdbc.sql("update " + table + " set content = :content where id = :id")
                .param("content", anna.seal(new Cell(table, "content", row), text))
                .param("id", row)
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no document", "null", "[]", "7", "{\"sure\": \"very\"}", "{\"limit\": {}}"})
    void tellATextThatIsNoDocumentAsDamaged(String text) {
        UUID boundary = keep(anna, "I will rest at ten", TODAY);
        UUID followUp = note(boundary, Outcome.KEPT);

        sealInstead("boundary", boundary, text);
        sealInstead("boundary_follow_up", followUp, text.replace("sure", "note").replace("\"very\"", "[1]"));

        assertThat(boundaries.read(anna, boundary).state()).isEqualTo(Opened.State.DAMAGED);
        assertThat(boundaries.read(anna, boundary).card().text()).isEqualTo(BoundaryText.NONE);
        assertThat(boundaries.dueLimits(anna, TODAY)).isEmpty();
        assertThat(boundaries.change(anna, boundary, form("I will sleep", TODAY), 1, TODAY))
                .isPresent();
    }

    @Test
    void takeWhatAnOlderDocumentDoesNotHaveAsEmpty() {
        UUID boundary = keep(anna, "I will rest at ten", TODAY);
        UUID followUp = note(boundary, Outcome.KEPT);

        sealInstead("boundary", boundary, "{\"limit\": \"I will rest\"}");
        sealInstead("boundary_follow_up", followUp, "{}");

        assertThat(boundaries.read(anna, boundary).card().text().why()).isEmpty();
        assertThat(followUps.read(anna, boundary, followUp).words()).isEqualTo(new FollowUp.Words("", "", ""));
    }

    @Test
    void keepsABoundaryByteForByte() {
        String limit = "I will rest \u202eright\u202c e\u0301\u0301 🙂 \"quoted\" \n second line";

        UUID id = keep(anna, limit, TODAY);

        assertThat(boundaries.read(anna, id).text().limit()).isEqualTo(limit);
        assertThat(boundaries.read(anna, id).status()).isEqualTo(BoundaryStatus.ACTIVE);
    }

    @Test
    void storesNoWordInTheClear() {
        UUID id = keep(anna, "I will rest by the marigolds", TODAY);
        UUID followUp = note(id, Outcome.PARTLY);
        followUps.write(anna, id, followUp, "among marigolds", "marigolds");

        List<byte[]> stored = new ArrayList<>();
        for (String table : List.of("boundary", "boundary_follow_up")) {
            stored.addAll(
                    jdbc.sql("select convert_to(t::text, 'UTF8') || content from " + table + " t where owner = :owner")
                            .param("owner", anna.owner())
                            .query(byte[].class)
                            .list());
        }

        assertThat(stored)
                .hasSize(2)
                .allSatisfy(row -> assertThat(new String(row, StandardCharsets.ISO_8859_1))
                        .doesNotContain("marigolds", "partly", "money"));
    }

    @Test
    void keepsABoundaryFromEveryoneElse() {
        UUID id = keep(anna, "I will rest", TODAY);
        UUID followUp = note(id, Outcome.KEPT);
        BoundaryForm changed = form("I will take it", TODAY);

        assertThat(boundaries.all(ben, TODAY)).isEmpty();
        assertThatThrownBy(() -> boundaries.read(ben, id)).isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> boundaries.change(ben, id, changed, 1, TODAY)).isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> boundaries.turn(ben.owner(), id, BoundaryStatus.RETIRED, TODAY))
                .isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> boundaries.reviewLater(ben.owner(), id, TODAY)).isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> boundaries.delete(ben.owner(), id)).isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> followUps.note(ben, id, Outcome.KEPT, UUID.randomUUID(), TODAY))
                .isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> followUps.read(ben, id, followUp)).isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> followUps.write(ben, id, followUp, "x", "")).isInstanceOf(PageNotFound.class);
        assertThat(boundaries.read(anna, id).text().limit()).isEqualTo("I will rest");
        assertThat(boundaries.due(ben.owner(), TODAY).count()).isZero();
    }

    @Test
    void keepsAFormThatWasSentTwiceOnce() {
        BoundaryForm form = form("I will rest", TODAY);

        UUID first = boundaries.keep(anna, List.of(form), TODAY).get(0);
        UUID second = boundaries.keep(anna, List.of(form), TODAY).get(0);

        assertThat(second).isEqualTo(first);
        assertThat(boundaries.all(anna, TODAY)).hasSize(1);
    }

    @Test
    void losesNoWordsOfAFormThatWasChangedAndSentAgain() {
        BoundaryForm form = form("I will rest", TODAY);
        BoundaryForm changed = new BoundaryForm("", "I will walk", "", "", "", "", "", "", "", form.once());

        boundaries.keep(anna, List.of(form), TODAY);
        boundaries.keep(anna, List.of(changed), TODAY);

        assertThat(boundaries.all(anna, TODAY))
                .extracting(kept -> kept.text().limit())
                .containsExactlyInAnyOrder("I will rest", "I will walk");
    }

    @Test
    void takesAKeyThatSomebodyElseUsed() {
        BoundaryForm form = form("I will rest", TODAY);
        boundaries.keep(ben, List.of(form), TODAY);

        boundaries.keep(anna, List.of(form), TODAY);

        assertThat(boundaries.all(anna, TODAY)).hasSize(1);
    }

    @Test
    void keepsOneOfManySentAtOnce() {
        BoundaryForm form = form("I will rest", TODAY);

        IntStream.range(0, 8).parallel().forEach(i -> boundaries.keep(anna, List.of(form), TODAY));

        assertThat(boundaries.all(anna, TODAY)).hasSize(1);
    }

    @Test
    void showsBothTextsWhenTwoWindowsChangeOne() {
        UUID id = keep(anna, "I will rest", TODAY);
        int base = boundaries.read(anna, id).version();

        assertThat(boundaries.change(anna, id, form("I will rest at ten", TODAY), base, TODAY))
                .isEmpty();
        assertThat(boundaries.change(anna, id, form("I will rest at nine", TODAY), base, TODAY))
                .hasValueSatisfying(other -> assertThat(other.text().limit()).isEqualTo("I will rest at ten"));
        assertThat(boundaries.change(anna, id, form("I will rest at ten", TODAY), base, TODAY))
                .as("the same words again")
                .isEmpty();
        assertThat(boundaries.read(anna, id).text().limit()).isEqualTo("I will rest at ten");
    }

    @Test
    void showsWhatIsDueFirst() {
        keep(anna, "I will be later", TODAY.plusDays(3));
        UUID paused = keep(anna, "I will pause", TODAY);
        keep(anna, "I will be due", TODAY);
        boundaries.turn(anna.owner(), paused, BoundaryStatus.PAUSED, TODAY);

        assertThat(boundaries.all(anna, TODAY))
                .extracting(kept -> kept.text().limit())
                .containsExactly("I will be due", "I will be later", "I will pause");
        assertThat(boundaries.due(anna.owner(), TODAY).reviewOn()).containsExactly(TODAY);
        assertThat(boundaries.dueLimits(anna, TODAY)).containsExactly("I will be due");
    }

    @Test
    void looksAgainInTwoWeeksAfterAPause() {
        UUID id = keep(anna, "I will rest", TODAY);
        boundaries.turn(anna.owner(), id, BoundaryStatus.PAUSED, TODAY);

        boundaries.turn(anna.owner(), id, BoundaryStatus.ACTIVE, TODAY.plusDays(30));

        assertThat(boundaries.read(anna, id).reviewOn()).isEqualTo(TODAY.plusDays(44));
    }

    @Test
    void deletesABoundaryWithHowItWent() {
        UUID id = keep(anna, "I will rest", TODAY);
        note(id, Outcome.KEPT);

        boundaries.delete(anna.owner(), id);

        assertThat(boundaries.all(anna, TODAY)).isEmpty();
        assertThat(followUps.of(anna, id)).isEmpty();
    }

    @Test
    void calledHardOnlyAfterThreeInARow() {
        UUID id = keep(anna, "I will rest", TODAY);
        note(id, Outcome.NOT_THIS_TIME);
        note(id, Outcome.NOT_THIS_TIME);
        assertThat(FollowUps.isHard(followUps.of(anna, id))).isFalse();

        note(id, Outcome.NOT_THIS_TIME);
        assertThat(FollowUps.isHard(followUps.of(anna, id))).isTrue();

        note(id, Outcome.PARTLY);
        assertThat(FollowUps.isHard(followUps.of(anna, id))).isFalse();
    }

    @Test
    void notesATapThatCameTwiceOnce() {
        UUID id = keep(anna, "I will rest", TODAY);
        UUID once = UUID.randomUUID();

        UUID first = followUps.note(anna, id, Outcome.KEPT, once, TODAY);

        assertThat(followUps.note(anna, id, Outcome.KEPT, once, TODAY)).isEqualTo(first);
        assertThat(followUps.of(anna, id)).hasSize(1);
    }

    @Test
    void keepsTheNotesOfTwoWindows() {
        UUID id = keep(anna, "I will rest", TODAY);
        UUID followUp = note(id, Outcome.KEPT);

        followUps.write(anna, id, followUp, "He asked twice", "calm");
        followUps.write(anna, id, followUp, "It was late", "calm");

        assertThat(followUps.read(anna, id, followUp).words())
                .isEqualTo(new FollowUp.Words("kept", "He asked twice\n\nIt was late", "calm"));
    }

    @Test
    void saysWhenWordsWereMovedToAnotherRow() {
        UUID from = keep(anna, "I will rest", TODAY);
        UUID to = keep(anna, "I will walk", TODAY);
        jdbc.sql("update boundary set content = (select content from boundary where id = :from) where id = :to")
                .param("from", from)
                .param("to", to)
                .update();

        assertThat(boundaries.read(anna, to).state()).isEqualTo(Opened.State.DAMAGED);
        assertThat(boundaries.all(anna, TODAY)).hasSize(2);
    }

    @Test
    void sealsEverythingAgainUnderANewKey() {
        UUID id = keep(anna, "I will rest", TODAY);
        UUID followUp = note(id, Outcome.KEPT);
        OpenBox renewed = new OpenBox(anna.owner(), List.of(BoxKey.fresh(2)));
        assertThat(boundaries.read(renewed, id).state()).isEqualTo(Opened.State.LOCKED);

        data.reseal(anna, renewed);

        assertThat(boundaries.read(renewed, id).text().limit()).isEqualTo("I will rest");
        assertThat(followUps.read(renewed, id, followUp).words()).isNotNull();
        assertThat(boundaries.read(anna, id).state()).isEqualTo(Opened.State.LOCKED);
    }

    @Test
    void leavesWithItsOwner() {
        UUID id = keep(anna, "I will rest", TODAY);
        followUps.write(anna, id, note(id, Outcome.NOT_THIS_TIME), "It was late", "sad");
        keep(ben, "I will stay", TODAY);
        Map<String, String> files = new HashMap<>();

        data.export(anna, files::put);

        assertThat(files).containsOnlyKeys("boundaries.md", "boundaries.json");
        assertThat(files.values())
                .allSatisfy(file -> assertThat(file)
                        .contains("I will rest", "I will buy food", "It was late", "2026-11-23")
                        .doesNotContain("I will stay"));
    }
}
