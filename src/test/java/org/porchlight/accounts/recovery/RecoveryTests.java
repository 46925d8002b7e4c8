package org.porchlight.accounts.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.accounts.Browser;
import org.porchlight.accounts.People;
import org.porchlight.accounts.PeopleTest;
import org.porchlight.accounts.Role;
import org.porchlight.accounts.WordsKept;
import org.porchlight.accounts.box.Boxes;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import org.porchlight.platform.privacy.RecoveryCode;
import org.springframework.context.ApplicationEventPublisher;

/** The ways back in after a forgotten password. */
@PeopleTest
class RecoveryTests {

    private static final String NEW = "violin harbour pepper cloudy";

    private final People people;
    private final Boxes boxes;
    private final ResetLinks links;
    private final ApplicationEventPublisher events;

    RecoveryTests(People people, Boxes boxes, ResetLinks links, ApplicationEventPublisher events) {
        this.people = people;
        this.boxes = boxes;
        this.links = links;
        this.events = events;
    }

    @BeforeEach
    void beginWithNobody() {
        people.goHome();
    }

    private OpenBox box(UUID owner, String password) {
        return boxes.open(owner, password).orElseThrow();
    }

    private String link(UUID owner) {
        return links.issue(owner, IssuedBy.ADMINISTRATOR).code();
    }

    private static String withoutToken(Browser browser) {
        return browser.page().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void setsAPasswordWithALinkOnce() {
        UUID ana = people.make("Ana", Role.FAMILY);
        Browser anasPhone = people.signIn(ana);
        String link = link(ana);

        Browser visitor = people.visitor().post("/reset", "link", "/reset#" + link, "password", NEW);

        assertThat(visitor.location()).isEqualTo("/reset/done");
        assertThat(visitor.get("/reset/done").page()).contains("You sign in here as Ana.");
        assertThat(anasPhone.get("/unlock").location()).startsWith("/sign-in");
        assertThat(boxes.open(ana, People.PASSWORD)).isEmpty();
        assertThat(boxes.open(ana, NEW)).isPresent();
        Browser again = people.visitor().post("/reset", "link", link, "password", "another " + NEW);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page()).contains("This link is not open");
        assertThat(boxes.open(ana, NEW)).isPresent();
    }

    @Test
    void locksOldPagesAndTheOldPasswordOpensThem() {
        UUID ana = people.make("Ana", Role.FAMILY);
        Cell cell = new Cell("journal_entry", "sealed", UUID.randomUUID());
        byte[] page = box(ana, People.PASSWORD).seal(cell, "He came home late.");
        events.publishEvent(new WordsKept(ana));

        Browser visitor = people.visitor().post("/reset", "link", link(ana), "password", NEW);

        assertThat(visitor.get("/reset/done").page()).contains("Your old pages are locked, and still here.");
        OpenBox after = box(ana, NEW);
        assertThat(after.open(cell, page).state()).isEqualTo(Opened.State.LOCKED);
        assertThat(boxes.hasLockedPages(after)).isTrue();
        OpenBox wider = boxes.openOlder(after, People.PASSWORD).orElseThrow();
        assertThat(wider.open(cell, page).text()).isEqualTo("He came home late.");
    }

    @Test
    void asksForTheSecondFactorAfterALink() {
        UUID ana = people.make("Ana", Role.FAMILY);
        people.enrol(ana);

        Browser visitor = people.visitor().post("/reset", "link", link(ana), "password", NEW);

        assertThat(visitor.page()).contains("One more step: your code");
        assertThat(visitor.get("/reset/done").location()).startsWith("/sign-in");
        visitor.post("/second-factor", "code", people.nextCode(ana), "next", "/reset/done");
        assertThat(visitor.location()).isEqualTo("/reset/done");
        assertThat(visitor.get("/reset/done").status()).isEqualTo(200);
    }

    @Test
    void keepsTheLinkOpenWhenThePasswordWasTooShort() {
        UUID ana = people.make("Ana", Role.FAMILY);
        String link = link(ana);

        Browser visitor = people.visitor().post("/reset", "link", link, "password", "short");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.hidden("link")).contains(link);
        assertThat(links.find(link)).contains(ana);
    }

    @Test
    void opensEverythingWithTheRecoveryCode() {
        UUID ana = people.make("Ana", Role.FAMILY);
        Cell cell = new Cell("journal_entry", "sealed", UUID.randomUUID());
        OpenBox before = box(ana, People.PASSWORD);
        byte[] page = before.seal(cell, "He came home late.");
        RecoveryCode code = boxes.newRecoveryCode(before);
        String typed = String.join(" ", code.groups()).toLowerCase();
        Browser anasPhone = people.signIn(ana);

        Browser visitor = people.visitor().post("/recovery", "name", "ANA", "code", typed, "password", NEW);

        assertThat(visitor.location()).isEqualTo("/recovery-code");
        assertThat(visitor.get("/unlock").status()).isEqualTo(200);
        assertThat(anasPhone.get("/unlock").location()).startsWith("/sign-in");
        assertThat(box(ana, NEW).open(cell, page).text()).isEqualTo("He came home late.");
        assertThat(boxes.open(ana, People.PASSWORD)).isEmpty();
        assertThat(boxes.open(ana, code)).isEmpty();
    }

    @Test
    void saysOfNobodyWhetherTheNameExists() {
        UUID ana = people.make("Ana", Role.FAMILY);
        String wrong = String.join("-", RecoveryCode.fresh().groups());

        Browser known = people.visitor().post("/recovery", "name", "Ana", "code", wrong, "password", NEW);
        Browser unknown = people.visitor().post("/recovery", "name", "Xyz", "code", wrong, "password", NEW);

        assertThat(known.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(withoutToken(unknown).replace("Xyz", "Ana")).isEqualTo(withoutToken(known));
        assertThat(boxes.open(ana, People.PASSWORD)).isPresent();
    }

    @Test
    void offersAPersonInPlaceOfMailWhereThereIsNone() {
        assertThat(people.visitor().get("/recovery").page())
                .contains("Ask the people who run this site for a reset link")
                .doesNotContain("name=\"email\"");
        assertThat(people.visitor()
                        .post("/recovery/mail", "email", "ana@example.org")
                        .status())
                .isEqualTo(404);
    }
}
