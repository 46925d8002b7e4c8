package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PorchlightTest
class VisitorTests {

    @Autowired
    private MockMvcTester web;

    @Test
    void isSignedInAfterSigningUp() {
        Visitor ana = Visitor.signedUp(web, "Ana", "Europe/Dublin");

        assertThat(ana.get("/account").getStatus()).isEqualTo(200);
        assertThat(ana.read("/account/settings")).contains("Europe/Dublin");
    }

    @Test
    void sendsFormsWithTheToken() {
        Visitor ana = Visitor.signedUp(web, "Ana", "Europe/Dublin");

        int withToken = ana.post(
                        "/account/settings",
                        "zone",
                        "Europe/Paris",
                        "lockMinutes",
                        "5",
                        "previews",
                        "false",
                        "email",
                        "")
                .getStatus();
        int without =
                ana.postWithoutToken("/account/settings", "zone", "Asia/Tokyo").getStatus();

        assertThat(withToken).isEqualTo(302);
        assertThat(without).isEqualTo(403);
    }

    @Test
    void isNobodyWithoutAnAccount() {
        assertThat(Visitor.stranger(web).get("/account").getRedirectedUrl()).startsWith("/sign-in");
    }
}
