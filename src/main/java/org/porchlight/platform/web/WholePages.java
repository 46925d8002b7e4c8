package org.porchlight.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
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

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Held held = new Held(response);
        chain.doFilter(request, held);
        held.send(Gzip.isAccepted(request));
    }

    private static final class Held extends HttpServletResponseWrapper {

        private @Nullable PageWriter page;
        private boolean refused;

        Held(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            if (page == null) {
                String encoding = getCharacterEncoding();
                page = new PageWriter(encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding));
            }
            return page;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (page == null) {
                super.flushBuffer();
            }
        }

        @Override
        public void resetBuffer() {
            super.resetBuffer();
            clear();
        }

        @Override
        public void reset() {
            super.reset();
            clear();
        }

        private void clear() {
            if (page != null) {
                page.clear();
            }
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
            if (page == null || refused || isCommitted()) {
                return;
            }
            byte[] bytes = page.bytes();
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
