package org.porchlight.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Gives the answers that Tomcat makes by itself, such as 400 for a broken address, our own words and headers: no stack
 * trace, no version, and the way to the overdose page.
 */
@Component
class ProtocolErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainErrors.class.getName());
            }
        });
    }

    /** Tomcat makes it by name, so it must be public with a constructor without arguments. */
    public static class PlainErrors extends ErrorReportValve {

        private static final String PAGE = read();

        private static String read() {
            try {
                return new ClassPathResource("protocol-error.html").getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected void report(Request request, Response response, Throwable throwable) {
            boolean ours = response.getContentWritten() > 0 || !response.setErrorReported();
            if (response.getStatus() < 400 || ours) {
                return;
            }
            ResponseHeaders.ALWAYS.forEach(response::setHeader);
            response.setContentType("text/html;charset=utf-8");
            try (Writer writer = response.getReporter()) {
                if (writer != null) {
                    writer.write(PAGE);
                }
            } catch (IOException e) {
                // the visitor has gone
                Logger.getLogger(PlainErrors.class.getName()).log(Level.FINE, "error page not sent", e);
            }
        }
    }
}
