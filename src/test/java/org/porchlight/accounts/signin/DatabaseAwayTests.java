package org.porchlight.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A database that goes away in the middle of an answer. */
class DatabaseAwayTests {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private void answer(FilterChain chain) throws Exception {
        new DatabaseAway().doFilter(new MockHttpServletRequest("POST", "/journal/entries"), response, chain);
    }

    private static UncategorizedSQLException cutOff() {
        return new UncategorizedSQLException("session", null, new SQLException("Connection is closed"));
    }

    @Test
    void doesNotTakeBackASaveThatWasAlreadyAnswered() throws Exception {
        answer((asked, answered) -> {
            ((HttpServletResponse) answered).sendRedirect("/journal/entries/1");
            throw cutOff();
        });

        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getRedirectedUrl()).isEqualTo("/journal/entries/1");
    }

    @Test
    void neverMakesHalfAPageLookWhole() {
        assertThatThrownBy(() -> answer((asked, answered) -> {
                    answered.getWriter().write("<p>Half");
                    answered.flushBuffer();
                    throw cutOff();
                }))
                .isInstanceOf(UncategorizedSQLException.class);
    }

    @Test
    void isSaidPlainlyWhereNothingWasAnsweredYet() throws Exception {
        answer((asked, answered) -> {
            throw cutOff();
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
    }
}
