package org.porchlight.helpnow;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and names that must never be offered to a family, each with the reason: closed and replaced lines that live on in
 * old lists, marketing numbers with official-sounding names, and lines that collect tips for the police.
 */
final class BlockList {

    /** Short numbers mean something else in the next country, so they are blocked in their own alone. */
    private static final int SHORT = 6;

    private final List<Entry> entries;

    private record Entry(String bare, String prefix, String phrase, String country, String what, String why) {}

    private BlockList(List<Entry> entries) {
        this.entries = entries;
    }

    static BlockList of(List<YamlRow> rows) {
        return new BlockList(rows.stream().map(BlockList::entry).toList());
    }

    private static Entry entry(YamlRow row) {
        Entry entry = new Entry(
                Digits.bare(row.text("digits")),
                Digits.bare(row.text("prefix")),
                row.text("phrase").toLowerCase(Locale.ROOT),
                row.text("country"),
                row.required("what"),
                row.required("why"));
        if (entry.bare().isEmpty() && entry.prefix().isEmpty() && entry.phrase().isEmpty()) {
            throw row.refusal("blocks nothing: digits, prefix or phrase must be given");
        }
        return entry;
    }

    /** Why a line may not be offered, such as "closed: Wellness Together Canada", or null if it may. */
    @Nullable
    String reasonAgainst(Helpline line) {
        return entries.stream()
                .filter(entry -> names(entry, line)
                        || line.contacts().stream().anyMatch(c -> hasNumber(entry, c.number(), line.country())))
                .map(entry -> entry.why() + ": " + entry.what())
                .findFirst()
                .orElse(null);
    }

    private static boolean names(Entry entry, Helpline line) {
        // the note may say that something has ended, so it is not searched
        String offer = (line.service() + ' ' + line.purpose()).toLowerCase(Locale.ROOT);
        return !entry.phrase().isEmpty() && offer.contains(entry.phrase());
    }

    private static boolean hasNumber(Entry entry, String number, String country) {
        String bare = Digits.bare(number);
        if (!entry.prefix().isEmpty()
                && bare.startsWith(entry.prefix())
                && entry.country().equals(country)) {
            return true;
        }
        if (entry.bare().isEmpty()) {
            return false;
        }
        if (entry.bare().length() <= SHORT) {
            return bare.equals(entry.bare()) && entry.country().equals(country);
        }
        // with a country code in front, a number ends in the same digits
        return bare.endsWith(entry.bare());
    }
}
