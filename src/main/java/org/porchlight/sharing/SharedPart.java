package org.porchlight.sharing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing behind a link, as plain words: what a snapshot holds.
 *
 * @param kind of the {@link Shareable} that made it
 * @param id within that kind
 * @param doing what the reader can do with it; null for nothing but reading
 */
public record SharedPart(
        String kind,
        String id,
        String title,
        List<Lines> lines,
        @Nullable Doing doing) {

    /**
     * Some words with a label in front.
     *
     * @param label may be empty
     * @param dial the address of a telephone link; null for words, and for a number of which nobody knows how it is dialled
     */
    public record Lines(
            String label, List<String> text, @Nullable String dial) {

        public static Lines of(String label, List<String> text) {
            return new Lines(label, text, null);
        }

        public static Lines of(String label, String text) {
            return new Lines(label, text.lines().toList(), null);
        }

        /** @param dial as whoever keeps the number made it: a wrong call in an emergency is worse than none */
        public static Lines phone(String label, String number, @Nullable String dial) {
            return new Lines(label, List.of(number), dial);
        }

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Lines";
        }
    }

    /**
     * Where a button leads.
     *
     * @param address a path of this site
     * @param fields sent along in a form; with none it is a plain link
     */
    public record Doing(String address, Map<String, List<String>> fields) {

        public static Doing open(String address) {
            return new Doing(address, Map.of());
        }

        public boolean isForm() {
            return !fields.isEmpty();
        }

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Doing";
        }
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "SharedPart[" + kind + "]";
    }
}
