package org.porchlight.boundaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The boundaries of one visitor's page, which exist in that page's own form and nowhere else: the one in hand in its fields,
 * each of the others in a hidden field.
 *
 * @param inHand the one whose fields were sent, if any were
 * @param others in the order of the page
 */
record BoundaryPage(Optional<BoundaryForm> inHand, List<BoundaryForm> others) {

    /** So many fit on one sheet of paper, and hardly anybody keeps more. */
    static final int MOST = 7;

    private static final String OTHER = "other";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The page behind a form that was sent.
     *
     * @throws ResponseStatusException 400 if its hidden fields were changed so that they cannot be read, or are too many
     */
    static BoundaryPage sent(MultiValueMap<String, String> fields) {
        List<BoundaryForm> others = new ArrayList<>();
        for (String other : fields.getOrDefault(OTHER, List.of())) {
            others.add(read(other));
        }
        BoundaryPage page =
                new BoundaryPage(fields.containsKey("limit") ? Optional.of(form(fields)) : Optional.empty(), others);
        if (page.all().size() > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    private static BoundaryForm form(MultiValueMap<String, String> fields) {
        return new BoundaryForm(
                text(fields, "area"),
                text(fields, "limit"),
                text(fields, "why"),
                text(fields, "ifCrossed"),
                text(fields, "instead"),
                text(fields, "saying"),
                text(fields, "danger"),
                text(fields, "sure"),
                text(fields, "reviewOn"),
                text(fields, "once"));
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    private static BoundaryForm read(String other) {
        try {
            @Nullable BoundaryForm form = JSON.readValue(other, BoundaryForm.class);
            if (form != null) {
                return form;
            }
        } catch (JacksonException e) {
            // answered below: no page of ours holds such a field
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    /** All of them, the one in hand last. */
    List<BoundaryForm> all() {
        List<BoundaryForm> all = new ArrayList<>(others);
        inHand.ifPresent(all::add);
        return all;
    }

    /** The page without the one at this place; as it is if there is none. */
    BoundaryPage without(int place) {
        List<BoundaryForm> rest = new ArrayList<>(others);
        if (place >= 0 && place < rest.size()) {
            rest.remove(place);
        }
        return new BoundaryPage(inHand, rest);
    }

    /** What the hidden fields hold. */
    static List<String> hidden(List<BoundaryForm> forms) {
        return forms.stream().map(JSON::writeValueAsString).toList();
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "BoundaryPage";
    }
}
