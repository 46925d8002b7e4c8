package org.porchlight;

import java.net.BindException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says in one sentence that the address Porchlight should listen on is taken, or is none of this computer's. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortFailureAnalyzer implements FailureAnalyzer {

    private final Environment environment;

    PortFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return new FailureAnalysis(portTaken(taken.getPort()), null, failure);
            }
            if (cause instanceof BindException) {
                return new FailureAnalysis(addressRefused(), null, failure);
            }
        }
        return null;
    }

    private static String portTaken(int port) {
        return "Port " + port + " is already in use by another program; stop that program, or set SERVER_PORT to"
                + " another number.";
    }

    private String addressRefused() {
        return "This computer does not let Porchlight listen on " + environment.getProperty("server.address") + ":"
                + environment.getProperty("server.port") + "; correct PORCHLIGHT_LISTEN or SERVER_PORT.";
    }
}
