package org.porchlight.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.porchlight.accounts.AboutUs.Answers;
import org.porchlight.accounts.AboutUs.Kept;
import org.porchlight.directory.finder.FilterGroup;
import org.porchlight.directory.finder.FilterOption;
import org.porchlight.platform.privacy.BoxKey;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;

class AboutUsTests {

    private static final Answers GODMOTHER =
            new Answers("other", "godmother", "Juniper", "ie", List.of("medicaid"), List.of("methadone"), false);

    private static AccountsDatabase database;

    private final List<Object> events = new ArrayList<>();
    private final AboutUs aboutUs;
    private final OpenBox box;

    AboutUsTests() {
        aboutUs = new AboutUs(database.jdbc(), events::add, Clock.systemUTC());
        box = freshBox(database.account("Ana"));
    }

    @BeforeAll
    static void open() {
        database = AccountsDatabase.fresh();
    }

    private static OpenBox freshBox(UUID owner) {
        return new OpenBox(owner, List.of(BoxKey.fresh(1)));
    }

    private static byte[] sealed(UUID owner) {
        return database.jdbc()
                .sql("select sealed from about_us where owner_id = :owner")
                .param("owner", owner)
                .query(byte[].class)
                .single();
    }

    @Test
    void isEmptyBeforeAnythingWasTold() {
        assertThat(aboutUs.of(box)).isEqualTo(Answers.NONE);
        assertThat(aboutUs.read(box).version()).isZero();
    }

    @Test
    void givesBackWhatWasTold() {
        aboutUs.keep(box, GODMOTHER, 0);

        assertThat(aboutUs.of(box)).isEqualTo(GODMOTHER);
        assertThat(events).containsExactly(new WordsKept(box.owner()));
    }

    @Test
    void storesNoWordInTheClear() {
        aboutUs.keep(box, GODMOTHER, 0);
        aboutUs.bereaved(box, true);

        String bytes = new String(sealed(box.owner()), StandardCharsets.ISO_8859_1);

        assertThat(bytes).doesNotContain("Juniper", "godmother", "methadone", "bereaved", "lovedOne");
    }

    @Test
    void asksInTheWordsOfTheFinder() {
        assertThat(Answers.PAYMENTS).containsExactlyElementsOf(options(FilterGroup.PAYMENT));
        assertThat(Answers.MEDICINES).containsAll(options(FilterGroup.MEDICATION));
    }

    private static List<String> options(FilterGroup group) {
        return Arrays.stream(FilterOption.values())
                .filter(option -> option.group() == group)
                .map(FilterOption::value)
                .toList();
    }

    @Test
    void opensForItsOwnerOnly() {
        OpenBox ben = freshBox(database.account("Ben"));
        aboutUs.keep(box, GODMOTHER, 0);
        aboutUs.bereaved(ben, true);

        database.jdbc()
                .sql("update about_us set sealed = :bytes where owner_id = :ben")
                .param("bytes", sealed(box.owner()))
                .param("ben", ben.owner())
                .update();

        assertThat(aboutUs.read(ben).state()).isEqualTo(Opened.State.DAMAGED);
        assertThat(aboutUs.of(ben)).isEqualTo(Answers.NONE);
    }

    @Test
    void showsWhatAnotherTabHasKept() {
        Answers other = new Answers("friend", "", "K", "", List.of(), List.of(), false);
        aboutUs.keep(box, GODMOTHER, 0);

        Optional<Kept> first = aboutUs.keep(box, other, 0);
        Optional<Kept> second = aboutUs.keep(box, other, first.orElseThrow().version());

        assertThat(first.orElseThrow().answers()).isEqualTo(GODMOTHER);
        assertThat(second).isEmpty();
        assertThat(aboutUs.of(box)).isEqualTo(other);
    }

    @Test
    void takesTheSameAnswersTwiceAsOne() {
        aboutUs.keep(box, GODMOTHER, 0);

        Optional<Kept> again = aboutUs.keep(box, GODMOTHER, 0);

        assertThat(again).isEmpty();
        assertThat(aboutUs.read(box).version()).isEqualTo(1);
    }

    @Test
    void keepsAllAnswersAfterADeath() {
        aboutUs.keep(box, GODMOTHER, 0);

        aboutUs.bereaved(box, true);
        Answers after = aboutUs.of(box);
        aboutUs.bereaved(box, false);

        assertThat(after).isEqualTo(GODMOTHER.withBereaved(true));
        assertThat(aboutUs.of(box)).isEqualTo(GODMOTHER);
    }

    @Test
    void leavesADeathAsItWasWhenAnswersChange() {
        aboutUs.bereaved(box, true);

        aboutUs.keep(box, GODMOTHER, 1);

        assertThat(aboutUs.of(box)).isEqualTo(GODMOTHER.withBereaved(true));
    }

    @Test
    void asksForNoRecoveryCodeAfterADeath() {
        aboutUs.bereaved(box, true);

        assertThat(events).isEmpty();
    }

    @Test
    void setsLockedAnswersAsideAndNeverLosesThem() {
        BoxKey old = BoxKey.fresh(1);
        BoxKey young = BoxKey.fresh(2);
        UUID owner = box.owner();
        Answers now = new Answers("", "", "K", "", List.of(), List.of(), false);
        aboutUs.keep(new OpenBox(owner, List.of(old)), GODMOTHER, 0);
        OpenBox afterReset = new OpenBox(owner, List.of(young));

        Kept locked = aboutUs.read(afterReset);
        Optional<Kept> clash = aboutUs.keep(afterReset, now, locked.version());
        OpenBox both = new OpenBox(owner, List.of(old, young));

        assertThat(locked.state()).isEqualTo(Opened.State.LOCKED);
        assertThat(clash).isEmpty();
        assertThat(aboutUs.before(afterReset)).isEmpty();
        assertThat(aboutUs.of(both)).isEqualTo(now);
        assertThat(aboutUs.before(both)).containsExactly(GODMOTHER);
        aboutUs.forgetBefore(afterReset);
        assertThat(aboutUs.before(both)).hasSize(1);
        aboutUs.forgetBefore(both);
        assertThat(aboutUs.before(both)).isEmpty();
    }

    @Test
    void opensWithTheNewKeyAloneOnceItWasSealedAgain() {
        OpenBox renewed = new OpenBox(box.owner(), List.of(BoxKey.fresh(2)));
        aboutUs.keep(box, GODMOTHER, 0);

        aboutUs.reseal(box, renewed);

        assertThat(aboutUs.of(renewed)).isEqualTo(GODMOTHER);
        assertThat(aboutUs.read(box).isOpen()).isFalse();
    }
}
