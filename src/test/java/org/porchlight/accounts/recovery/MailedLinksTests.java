package org.porchlight.accounts.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.accounts.AccountSettings;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.Browser;
import org.porchlight.accounts.LockAfter;
import org.porchlight.accounts.People;
import org.porchlight.accounts.PeopleTest;
import org.porchlight.accounts.Role;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Reset links by mail, through a real mail server. */
@PeopleTest
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "porchlight.mail-from=links@example.org",
            "porchlight.public-url=https://help.example.org/"
        })
class MailedLinksTests {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    private static final String NEW = "violin harbour pepper cloudy";

    private final People people;
    private final Accounts accounts;

    MailedLinksTests(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @BeforeEach
    void beginWithNobody() throws Exception {
        people.goHome();
        SERVER.purgeEmailFromAllMailboxes();
    }

    private UUID makeWithAddress(String name, String email) {
        UUID id = people.make(name, Role.FAMILY);
        accounts.settle(id, new AccountSettings(null, false, LockAfter.USUAL, email));
        return id;
    }

    @Test
    void bringALinkToThePublicAddressAndNothingElse() throws Exception {
        makeWithAddress("Ana", "ana@example.org");

        people.visitor().post("/recovery/mail", "email", " Ana@Example.org ");

        assertThat(SERVER.waitForIncomingEmail(10_000, 1)).isTrue();
        MimeMessage mail = SERVER.getReceivedMessages()[0];
        String text = GreenMailUtil.getBody(mail);
        assertThat(mail.getSubject()).isEqualTo("Your link");
        assertThat(mail.getRecipients(Message.RecipientType.TO))
                .extracting(Address::toString)
                .containsExactly("ana@example.org");
        assertThat(text + mail.getSubject() + mail.getFrom()[0])
                .doesNotContainIgnoringCase("porchlight")
                .doesNotContainIgnoringCase("heroin")
                .doesNotContain("Ana");
        Matcher link = Pattern.compile("https://help\\.example\\.org(/reset#[\\w-]{43})")
                .matcher(text);
        assertThat(link.find()).isTrue();
        Browser ana = people.visitor().post("/reset", "link", link.group(1), "password", NEW);
        assertThat(ana.location()).isEqualTo("/reset/done");
    }

    @Test
    void areAskedForWithTheSameAnswerWhetherThereIsAnAccountOrNot() throws Exception {
        makeWithAddress("Ana", "ana@example.org");

        Browser known = people.visitor().post("/recovery/mail", "email", "ana@example.org");
        Browser unknown = people.visitor().post("/recovery/mail", "email", "nobody@example.org");
        Browser none = people.visitor().post("/recovery/mail", "email", "no address");

        assertThat(known.status()).isEqualTo(200);
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.page()).isEqualTo(known.page());
        assertThat(none.page()).isEqualTo(known.page());
        assertThat(SERVER.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void comeThreeTimesAnHourAtMostAndTheAnswerStaysTheSame() throws Exception {
        makeWithAddress("Ana", "ana@example.org");

        Browser first = people.visitor().post("/recovery/mail", "email", "ana@example.org");
        for (int i = 0; i < 4; i++) {
            Browser another = people.visitor().post("/recovery/mail", "email", "ANA@example.org");
            assertThat(another.page()).isEqualTo(first.page());
        }
        // mails go out in any order: one more that is allowed comes last or not, and makes four
        makeWithAddress("Ben", "ben@example.org");
        people.visitor().post("/recovery/mail", "email", "ben@example.org");

        assertThat(SERVER.waitForIncomingEmail(10_000, 4)).isTrue();
        assertThat(SERVER.getReceivedMessages()).hasSize(4);
    }

    @Test
    void goToNoDisabledAccount() throws Exception {
        accounts.disable(makeWithAddress("Ana", "ana@example.org"));
        makeWithAddress("Ben", "ben@example.org");

        people.visitor().post("/recovery/mail", "email", "ana@example.org");
        people.visitor().post("/recovery/mail", "email", "ben@example.org");

        assertThat(SERVER.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(SERVER.getReceivedMessages()[0].getRecipients(Message.RecipientType.TO))
                .extracting(Address::toString)
                .containsExactly("ben@example.org");
    }
}
