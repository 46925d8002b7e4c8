package org.porchlight.helpnow;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The service worker that keeps the help pages on the visitor's device. Its text names the pages, and a version made from
 * everything they are made of and the visitor's country: a browser that finds another text fetches all pages anew.
 */
@Controller
class OfflineWorkerController {

    static final String PATH = "/sw.js";

    private static final List<String> MADE_OF = List.of(
            "classpath:templates/helpnow/*",
            "classpath:templates/components/*",
            "classpath:static/css/components/helplines.css",
            "classpath:content/en/help-now/*",
            "classpath:helplines/*",
            "classpath:messages/helpnow*.properties");

    private final ChosenCountry visitors;
    private final String script;
    private final String version;

    OfflineWorkerController(ChosenCountry visitors) throws IOException {
        this.visitors = visitors;
        script =
                new ClassPathResource("templates/helpnow/offline-worker.js").getContentAsString(StandardCharsets.UTF_8);
        version = versionOfContent();
    }

    @GetMapping(PATH)
    ResponseEntity<String> show(HttpServletRequest request) {
        String pages = Stream.concat(
                        Stream.of("/help-now"), HelpPages.SLUGS.stream().map(slug -> "/help-now/" + slug))
                .map(path -> '"' + path + '"')
                .collect(Collectors.joining(", "));
        String text =
                script.replace("\"{pages}\"", pages).replace("{version}", version + '-' + visitors.codeFor(request));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(text);
    }

    private static String versionOfContent() throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        MessageDigest digest = sha256();
        for (String pattern : MADE_OF) {
            Arrays.stream(files.getResources(pattern))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .forEach(file -> digest.update(bytes(file)));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
