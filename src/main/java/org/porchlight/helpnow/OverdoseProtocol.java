package org.porchlight.helpnow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/**
 * What to do in an overdose, as {@code content/en/help-now/overdose.yaml} says: data, so that clinicians can change it
 * without a programmer. Refuses a file without all seven steps in their order, since the order is part of the medicine.
 *
 * @param notes a sentence for one country, by its code
 */
record OverdoseProtocol(
        String version,
        Review review,
        List<Step> steps,
        List<Training> training,
        List<Naloxone> naloxone,
        List<String> signs,
        List<String> doNot,
        List<String> awake,
        Map<String, String> notes,
        List<Source> sources) {

    private static final List<String> ORDER = List.of("wake", "call", "naloxone", "breathe", "again", "side", "stay");
    private static final Set<String> FORMS = Set.of("nose", "needle");

    /** A step: a bold line and a sentence, which differs by the kind of naloxone that families have. */
    record Step(String id, String action, String how, String howNeedle, String howBoth) {

        String howFor(Set<String> forms) {
            if (forms.equals(Set.of("needle"))) {
                return howNeedle;
            }
            return forms.equals(Set.of("nose")) ? how : howBoth;
        }
    }

    record Training(String who, String action) {}

    record Naloxone(String id, String form, String name, List<String> how) {}

    /** A page that the steps rest on; with kinds of naloxone, it is about these alone. */
    record Source(String title, String by, String url, List<String> naloxone) {

        boolean isAbout(List<String> kinds) {
            return naloxone.isEmpty() || naloxone.stream().anyMatch(kinds::contains);
        }
    }

    static OverdoseProtocol read(Resource resource) {
        List<YamlRow> rows = YamlRow.file(resource);
        YamlRow row = rows.get(0);
        List<Step> steps =
                row.rows("steps").stream().map(OverdoseProtocol::step).toList();
        if (!steps.stream().map(Step::id).toList().equals(ORDER)) {
            throw row.refusal("the steps must be " + ORDER + ", in this order");
        }
        return new OverdoseProtocol(
                row.required("version"),
                Review.of(row),
                steps,
                row.rows("training").stream()
                        .map(level -> new Training(level.required("who"), level.required("do")))
                        .toList(),
                row.rows("naloxone").stream().map(OverdoseProtocol::naloxone).toList(),
                row.texts("signs"),
                row.texts("do-not"),
                row.texts("awake"),
                notes(row),
                row.rows("sources").stream()
                        .map(source -> new Source(
                                source.required("title"),
                                source.required("by"),
                                source.required("url"),
                                source.texts("naloxone")))
                        .toList());
    }

    private static Step step(YamlRow row) {
        String how = row.required("how");
        return new Step(
                row.required("id"),
                row.required("do"),
                how,
                orElse(row.text("how-needle"), how),
                orElse(row.text("how-both"), how));
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private static Naloxone naloxone(YamlRow row) {
        if (!FORMS.contains(row.required("form"))) {
            throw row.refusal("form must be nose or needle");
        }
        return new Naloxone(row.required("id"), row.required("form"), row.required("name"), row.texts("how"));
    }

    private static Map<String, String> notes(YamlRow row) {
        YamlRow countries = row.row("countries");
        if (countries == null) {
            return Map.of();
        }
        return countries.values().keySet().stream()
                .map(String::valueOf)
                .collect(Collectors.toUnmodifiableMap(code -> code, code -> note(countries, code)));
    }

    private static String note(YamlRow countries, String code) {
        YamlRow country = countries.row(code);
        return country == null ? "" : country.text("note");
    }

    /** The kinds with these ids, in the order of the ids. Refuses an id that the protocol does not explain. */
    List<Naloxone> kinds(List<String> ids) {
        List<Naloxone> kinds = new ArrayList<>();
        for (String id : ids) {
            kinds.add(naloxone.stream()
                    .filter(kind -> kind.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("overdose.yaml explains no naloxone called " + id)));
        }
        return kinds;
    }
}
