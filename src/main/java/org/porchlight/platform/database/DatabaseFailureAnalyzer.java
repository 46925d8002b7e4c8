package org.porchlight.platform.database;

import java.sql.SQLException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Says in one sentence why a start failed because of the database. The codes are PostgreSQL's own
 * (https://www.postgresql.org/docs/18/errcodes-appendix.html).
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseFailureAnalyzer implements FailureAnalyzer {

    private final @Nullable NamedDatabase named;

    DatabaseFailureAnalyzer(Environment environment) {
        this.named = NamedDatabase.in(environment);
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        String sentence = sentence(failure);
        return sentence == null ? null : new FailureAnalysis(sentence, null, failure);
    }

    private @Nullable String sentence(Throwable failure) {
        SQLException refusal = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PostgresNotStarted) {
                return cause.getMessage();
            }
            if (cause instanceof FlywayValidateException) {
                return "The tables in the database were made by another version of Porchlight; start that one, or a newer"
                        + " one.";
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                refusal = sql;
            }
        }
        if (named != null && !named.isPostgres()) {
            return "SPRING_DATASOURCE_URL has to look like jdbc:postgresql://host:5432/database.";
        }
        return refusal == null ? null : sentence(String.valueOf(refusal.getSQLState()));
    }

    private @Nullable String sentence(String state) {
        String server = named == null ? "The PostgreSQL of our own" : "The PostgreSQL at " + named.address();
        return switch (state) {
            case "28P01", "28000", "08004" ->
                server + " refuses the name or the password; check SPRING_DATASOURCE_USERNAME and"
                        + " SPRING_DATASOURCE_PASSWORD.";
            case "3D000" ->
                server + " has no database of that name; make it, or correct the end of SPRING_DATASOURCE_URL.";
            case "42501" ->
                server + " does not let this role make tables or extensions; make the role the owner of the database.";
            case "53100" -> server + " has no room left on its disk; make room there and start Porchlight again.";
            case "53300" -> server + " has no connection left; raise its max_connections or close other programs.";
            case "57P03" -> server + " is not ready yet; start Porchlight again in a minute.";
            case "08000", "08001", "08003", "08006" ->
                named == null
                        ? server + " does not answer; start Porchlight again."
                        : "No PostgreSQL answers at " + named.address()
                                + "; start it, or correct SPRING_DATASOURCE_URL.";
            default -> null;
        };
    }
}
