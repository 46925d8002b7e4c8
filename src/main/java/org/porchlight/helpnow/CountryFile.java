package org.porchlight.helpnow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A country with its helplines as its file says, checked by {@link HelplineRules}.
 *
 * @param lines in the order in which they are shown
 * @param missing services that were looked for and could not be checked
 */
record CountryFile(Country country, List<Helpline> lines, List<Missing> missing) {

    record Missing(HelplineKind kind, String service, String why) {

        /** The name to show: a number in it was not confirmed, so nobody shall dial it. Empty if it is only a number. */
        String nameWithoutNumber() {
            String name =
                    service.replaceAll("\\s*\\(?[0-9][0-9 -]{2,}[0-9]\\)?", "").strip();
            return name.matches(".*\\p{L}.*") ? name : "";
        }
    }

    static CountryFile of(YamlRow row, HelplineRules rules) {
        String code = row.required("country");
        if (!code.matches("[a-z]{2}")) {
            throw row.refusal("country must be two lower-case letters");
        }
        List<Helpline> lines =
                row.rows("lines").stream().map(line -> line(line, code, rules)).toList();
        Set<String> ids = new HashSet<>();
        for (Helpline line : lines) {
            if (!ids.add(line.id())) {
                throw row.refusal("has two lines called " + line.id());
            }
        }
        List<Missing> missing = row.rows("missing").stream()
                .map(gap -> new Missing(kind(gap, gap.required("kind")), gap.required("service"), gap.text("why")))
                .toList();
        return new CountryFile(country(row, code), lines, missing);
    }

    private static Country country(YamlRow row, String code) {
        YamlRow number = row.row("emergency");
        Country.Emergency emergency = number == null ? null : emergency(number);
        return new Country(
                code,
                row.required("name"),
                emergency,
                row.texts("naloxone"),
                row.text("get-naloxone"),
                row.text("get-naloxone-source"),
                status(row, emergency),
                row.text("note"));
    }

    private static Country.Status status(YamlRow row, Country.@Nullable Emergency emergency) {
        if (emergency == null) {
            return Country.Status.NONE;
        }
        return row.text("status").equals("seed") ? Country.Status.SEED : Country.Status.COMPLETE;
    }

    private static Country.Emergency emergency(YamlRow row) {
        String number = row.required("number");
        if (Digits.dialled(number).length() < 3) {
            throw row.refusal("has a number without digits: \"" + number + "\"");
        }
        return new Country.Emergency(
                number,
                row.texts("also"),
                row.text("note"),
                row.required("source"),
                row.day("verified-on"),
                row.required("verified-by"));
    }

    private static Helpline line(YamlRow row, String country, HelplineRules rules) {
        Helpline line = new Helpline(
                row.required("id"),
                country,
                row.required("service"),
                kind(row, row.required("kind")),
                row.texts("also").stream().map(word -> kind(row, word)).collect(Collectors.toUnmodifiableSet()),
                row.text("region"),
                row.required("for"),
                row.rows("numbers").stream().map(CountryFile::contact).toList(),
                row.required("hours-words"),
                row.texts("languages"),
                row.required("cost"),
                row.text("who-answers"),
                row.text("may-call-police"),
                row.text("url"),
                row.required("source"),
                row.day("verified-on"),
                row.required("verified-by"),
                row.required("status"),
                row.text("replaced-by"),
                row.text("note"));
        rules.check(line, row.where());
        return line;
    }

    private static Helpline.Contact contact(YamlRow row) {
        return new Helpline.Contact(row.required("how"), row.required("number"), row.text("word"));
    }

    private static HelplineKind kind(YamlRow row, String word) {
        try {
            return HelplineKind.of(word);
        } catch (IllegalArgumentException e) {
            throw row.refusal(String.valueOf(e.getMessage()));
        }
    }
}
