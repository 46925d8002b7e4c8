package org.porchlight.accounts.admission;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may make an account on this copy, as its administrators decided; everyone until they do. */
@Component
public class SignUpRule {

    private final JdbcClient jdbc;

    SignUpRule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public SignUpMode mode() {
        return SignUpMode.of(jdbc.sql("select mode from sign_up_rule")
                        .query(String.class)
                        .single())
                .orElseThrow();
    }

    public void change(SignUpMode mode) {
        jdbc.sql("update sign_up_rule set mode = :mode")
                .param("mode", mode.value())
                .update();
    }

    /** Until the end of the transaction nobody else changes who administers. To be called before counting administrators. */
    public void lock() {
        jdbc.sql("select mode from sign_up_rule for update").query(String.class).single();
    }
}
