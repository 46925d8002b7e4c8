package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** What is left of a session that ends, and of the words that somebody was typing in it; asked of the running server. */
@PorchlightServerTest
class EndedSessionsTests {

    private static final String TYPED = "Typed for a long time \u2014\nand not saved yet & not \"lost\".";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final String name = Caller.freshName("Ana");

    private List<String> sessions() {
        return jdbc.sql("""
                select session_id from spring_session
                where principal_name = (select id::text from account where name = :name)""").param("name", name).query(String.class).list();
    }

    @Test
    void leaveNoRowWhenSomebodySignsInOverThem() {
        Caller ana = Caller.signedUp(port, name);
        List<String> before = sessions();
        ana.get("/account");

        Caller.Answer again = ana.post("/sign-in", "name", name, "password", Caller.PASSWORD);

        assertThat(again.status()).isEqualTo(302);
        assertThat(before).hasSize(1);
        assertThat(sessions()).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(ana.get("/journal").status()).isEqualTo(200);
    }

    @Test
    void loseNoWordThatWasTypedMeanwhile() {
        Caller ana = Caller.signedUp(port, name);
        List<String> form = new ArrayList<>(ana.hiddenFields("/journal/entries/new", "/journal/entries"));
        form.addAll(List.of("day", "2026-11-22", "kind", "entry", "text", TYPED));
        jdbc.sql("delete from spring_session where session_id in (:ids)")
                .param("ids", sessions())
                .update();

        Caller.Answer stopped = ana.post("/journal/entries", form.toArray(String[]::new));
        List<String> signIn = new ArrayList<>(Caller.hiddenFields(stopped, "/sign-in"));
        signIn.addAll(List.of("name", name, "password", Caller.PASSWORD));
        Caller.Answer signedIn = ana.post("/sign-in", signIn.toArray(String[]::new));
        Caller.Answer saved = ana.post(
                "/journal/entries",
                Caller.hiddenFields(signedIn, "/journal/entries").toArray(String[]::new));

        assertThat(stopped.status()).isEqualTo(401);
        assertThat(saved.location()).startsWith("/recovery-code?next=/journal/entries/");
        String entry = saved.location().replace("/recovery-code?next=", "");
        assertThat(HtmlUtils.htmlUnescape(ana.get(entry + "/edit").body())).contains(TYPED);
    }
}
