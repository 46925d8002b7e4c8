package org.porchlight;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Says why Porchlight does not start, without a frame of stars and a stack trace: the person at the keyboard is often no
 * programmer. Takes the place of Spring Boot's own reporter, which application.properties silences.
 */
class OneSentenceReporter implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger("org.porchlight.Start");

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction();
        log.error("Porchlight did not start. {}{}", analysis.getDescription(), action == null ? "" : " " + action);
        log.debug("What happened in detail", analysis.getCause());
    }
}
