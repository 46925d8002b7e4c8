package org.porchlight.accounts.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.sessions.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers for a database that is away, wherever a request noticed: a kind 503, with everything that was typed still in the
 * page. Stands outside the session's filter, which asks the database first of all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class DatabaseAway extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);
    private static final int DEPTH = 10;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            RuntimeException away = awayIn(failure);
            if (away == null || response.isCommitted() && !isRedirect(response)) {
                throw failure;
            }
            log.warn("A page could not reach the database: {}", away.getClass().getSimpleName());
            if (response.isCommitted()) {
                // what was asked is done and the way on is named; only the session's note of it came too late
                return;
            }
            PrivateRequests.forget(request);
            Sessions.setAside(request);
            response.resetBuffer();
            response.setHeader("Retry-After", "30");
            StoppedRequests.pass(request, response, KeptWordsPage.Reason.DATABASE_AWAY);
        }
    }

    private static boolean isRedirect(HttpServletResponse response) {
        return response.getStatus() / 100 == 3;
    }

    /** Connection lost (class 08) or server stopping (57P), by the error codes of PostgreSQL, appendix A. */
    private static boolean isCutOff(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static @Nullable RuntimeException awayIn(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEPTH; i++, cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException) {
                return null;
            }
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof UncategorizedDataAccessException
                    || cause instanceof TransactionException) {
                return (RuntimeException) cause;
            }
            if (cause instanceof SQLException broken && isCutOff(broken.getSQLState())) {
                return failure instanceof RuntimeException raw ? raw : new IllegalStateException(failure);
            }
        }
        return null;
    }
}
