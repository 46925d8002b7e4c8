package org.porchlight.accounts.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.platform.web.SitePath;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a form carried that could not be taken just now: kept in the fields of the page that is shown instead, and nowhere
 * else, so that it can be sent again after signing in.
 *
 * @param path where the form goes; empty if nothing is kept
 */
public record KeptWords(String path, List<Field> fields) {

    /** A field as the form had it. */
    public record Field(String name, String value) {

        /** Whether it is something that a person typed at length, worth showing. */
        public boolean isText() {
            return value.length() > LONG || value.indexOf('\n') >= 0;
        }

        /** What was typed in it; of a document that a page made of several fields, the sentences. */
        public String readable() {
            if (!value.startsWith("{")) {
                return value;
            }
            try {
                String sentences = JSON.readTree(value).values().stream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .filter(text -> text.indexOf(' ') >= 0)
                        .collect(Collectors.joining("\n"));
                return sentences.isEmpty() ? value : sentences;
            } catch (JacksonException e) {
                return value;
            }
        }

        @Override
        public String toString() {
            return "Field";
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONG = 40;
    private static final String PREFIX = "kept.";
    private static final String PATH = "kept-to";

    /** Belong to the moment in which they were typed, or to the old session. */
    private static final Set<String> NEVER_KEPT =
            Set.of("password", "new-password", "code", "credential", "_csrf", "zone", "own-device", "next", PATH);

    /** Nothing was typed, or nothing that could be sent again. */
    public static final KeptWords NONE = new KeptWords("", List.of());

    /** What this request carried, to be sent to the same address later. */
    public static KeptWords of(HttpServletRequest request) {
        return of(request, request.getRequestURI());
    }

    /** The same, for a request that the server has passed on from this path. */
    static KeptWords of(HttpServletRequest request, String path) {
        // when the server passes a request on to the error page, it makes a GET of it
        Object before = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        String method = before == null ? request.getMethod() : before.toString();
        if (!method.equals("POST") || !SitePath.isOurs(path)) {
            return NONE;
        }
        return new KeptWords(path, fields(request, ""));
    }

    /** What a page that kept words before has sent along. */
    public static KeptWords along(HttpServletRequest request) {
        String path = request.getParameter(PATH);
        return path == null || !SitePath.isOurs(path) ? NONE : new KeptWords(path, fields(request, PREFIX));
    }

    private static List<Field> fields(HttpServletRequest request, String prefix) {
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            String name = parameter.getKey();
            if (name.startsWith(prefix) && !NEVER_KEPT.contains(name.substring(prefix.length()))) {
                for (String value : parameter.getValue()) {
                    fields.add(new Field(name.substring(prefix.length()), value));
                }
            }
        }
        return fields;
    }

    public boolean isEmpty() {
        return path.isEmpty();
    }

    /** What the person may want to read again. */
    public List<Field> texts() {
        return fields.stream().filter(Field::isText).toList();
    }

    @Override
    public String toString() {
        return "KeptWords";
    }
}
