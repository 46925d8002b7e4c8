package org.porchlight.helpnow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * The one style block and the one script of the help pages. They stand in the page itself, so that it needs no second
 * request, and the page's policy allows them, and nothing else, by their SHA-256 (Content Security Policy Level 3, section
 * 2.3.1). Templates insert them by the names below; comments and indentation are left out on the way.
 */
@Component
class InlineCode extends AbstractTemplateResolver {

    static final String STYLE = "helpnow/inline-style";
    static final String SCRIPT = "helpnow/inline-script";

    private final Map<String, String> code = Map.of(
            STYLE,
            squeezed(compact(file("templates/helpnow/emergency.css") + file("static/css/components/helplines.css"))),
            SCRIPT,
            compact(file("templates/helpnow/emergency.js")));
    private final String policy = "default-src 'none'; style-src " + hash(STYLE) + "; script-src " + hash(SCRIPT)
            + "; img-src data:; connect-src 'self'; worker-src 'self'; form-action 'none'; frame-ancestors 'none'; "
            + "base-uri 'none'; require-trusted-types-for 'script'; trusted-types porchlight";

    InlineCode() {
        setName("inline code of the help pages");
        // before the resolver for files, which would look for a file of that name
        setOrder(0);
    }

    /** The Content-Security-Policy of every page that holds the two. */
    String policy() {
        return policy;
    }

    private static String file(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both files keep their comments on lines of their own, so that this needs no parser. */
    private static String compact(String text) {
        return text.replaceAll("(?ms)^\\s*/\\*.*?\\*/", "")
                .replaceAll("(?m)^\\s*//.*$", "")
                .replaceAll("(?m)^\\s+", "")
                .strip();
    }

    /** Leaves out the spaces that a style sheet without quoted text does not need. */
    private static String squeezed(String style) {
        return style.replaceAll("\\s*([{};,>])\\s*", "$1")
                .replaceAll(":\\s+", ":")
                .replace(";}", "}");
    }

    private String hash(String name) {
        try {
            byte[] text = String.valueOf(code.get(name)).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected @Nullable ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            @Nullable String ownerTemplate,
            String template,
            @Nullable Map<String, Object> attributes) {
        String text = code.get(template);
        return text == null ? null : new StringTemplateResource(text);
    }

    @Override
    protected TemplateMode computeTemplateMode(
            IEngineConfiguration configuration,
            @Nullable String ownerTemplate,
            String template,
            @Nullable Map<String, Object> attributes) {
        return TemplateMode.RAW;
    }

    @Override
    protected ICacheEntryValidity computeValidity(
            IEngineConfiguration configuration,
            @Nullable String ownerTemplate,
            String template,
            @Nullable Map<String, Object> attributes) {
        return AlwaysValidCacheEntryValidity.INSTANCE;
    }
}
