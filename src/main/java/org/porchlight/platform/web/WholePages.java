package org.porchlight.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a page when all of it is written: in one piece, compressed, with its length. A page that fails halfway reaches
 * nobody; the visitor gets the error page instead. Leaves alone what is written as bytes, such as files and stored pages.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class WholePages extends OncePerRequestFilter {

    private static final int WORTH_COMPRESSING = 1024;
    private static final int USUAL_LENGTH = 32_768;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Held held = new Held(response);
        chain.doFilter(request, held);
        held.send(Gzip.isAccepted(request));
    }

    private static final class Held extends HttpServletResponseWrapper {

        private final StringWriter page = new StringWriter(USUAL_LENGTH);
        private @Nullable PrintWriter writer;
        private boolean refused;

        Held(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            if (writer == null) {
                writer = new PrintWriter(page);
            }
            return writer;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (writer == null) {
                super.flushBuffer();
            }
        }

        @Override
        public void resetBuffer() {
            super.resetBuffer();
            page.getBuffer().setLength(0);
        }

        @Override
        public void reset() {
            super.reset();
            page.getBuffer().setLength(0);
        }

        @Override
        public void sendError(int status) throws IOException {
            refused = true;
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            refused = true;
            super.sendError(status, message);
        }

        void send(boolean mayBeZipped) throws IOException {
            if (writer == null || refused || isCommitted()) {
                return;
            }
            String encoding = getCharacterEncoding();
            byte[] bytes =
                    page.toString().getBytes(encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding));
            if (bytes.length >= WORTH_COMPRESSING) {
                addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
                if (mayBeZipped) {
                    setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
                    bytes = Gzip.of(bytes, Gzip.QUICK);
                }
            }
            setContentLength(bytes.length);
            getOutputStream().write(bytes);
        }
    }
}
