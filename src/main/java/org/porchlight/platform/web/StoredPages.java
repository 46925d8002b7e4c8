package org.porchlight.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Serves the pages of {@link StoredPaths} from memory: compressed, with an ETag, and with nothing behind them that can fail.
 * The first visitor of a page and variant in an hour has it rendered; only answers with status 200 are kept. Holds at most
 * 48 MB, the least used go first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class StoredPages extends OncePerRequestFilter {

    private static final int MOST_BYTES = 48_000_000;

    private final List<StoredPaths> paths;
    private final PageVariants variants;
    private final AtomicLong generation = new AtomicLong();
    private final Cache<String, StoredPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            // what pages say about dates, such as "please check this number", grows old
            .expireAfterWrite(Duration.ofHours(1))
            .weigher((String key, StoredPage page) -> page.plain().length + page.gzip().length)
            .build();

    StoredPages(List<StoredPaths> paths, PageVariants variants) {
        this.paths = paths;
        this.variants = variants;
    }

    private record StoredPage(
            byte[] plain,
            byte[] gzip,
            String tag,
            String zipTag,
            String type,
            @Nullable String policy) {}

    /** Forgets all pages, for when what they show has changed; one that is being rendered meanwhile is not kept either. */
    public void forget() {
        generation.incrementAndGet();
        pages.invalidateAll();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        // an address in another spelling is the same page, and must not fill the memory a second time
        return !reads || path.indexOf('%') >= 0 || paths.stream().noneMatch(p -> p.contain(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = generation.get() + " " + variants.variantOf(request) + ' ' + request.getRequestURI();
        StoredPage page = pages.getIfPresent(key);
        if (page == null) {
            ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, answer);
            // a HEAD answer has no body to keep
            if (answer.getStatus() != HttpServletResponse.SC_OK
                    || request.getMethod().equals("HEAD")) {
                answer.copyBodyToResponse();
                return;
            }
            page = store(answer);
            pages.put(key, page);
        }
        write(page, request, response);
    }

    private static StoredPage store(ContentCachingResponseWrapper answer) {
        byte[] plain = answer.getContentAsByteArray();
        String digest = sha256(plain);
        return new StoredPage(
                plain,
                Gzip.of(plain, Gzip.SMALLEST),
                '"' + digest + '"',
                '"' + digest + "-gz\"",
                String.valueOf(answer.getContentType()),
                answer.getHeader("Content-Security-Policy"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(StoredPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean zip = Gzip.isAccepted(request);
        // no-cache: kept by the browser, but asked about each time, so that a changed country shows at once
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie");
        response.setHeader(HttpHeaders.ETAG, zip ? page.zipTag() : page.tag());
        if (page.policy() != null) {
            response.setHeader("Content-Security-Policy", page.policy());
        }
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.contains(page.tag()) || known.contains(page.zipTag()))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.type());
        byte[] bytes = zip ? page.gzip() : page.plain();
        if (zip) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
