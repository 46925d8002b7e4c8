package org.porchlight.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The name someone signs in with: 1 to 40 letters, digits, spaces, dots, dashes and underscores in any script, chosen freely.
 *
 * @param shown as typed, spaces tidied
 * @param key as compared: small letters, one form for characters that look alike by Unicode's compatibility (NFKC)
 */
public record AccountName(String shown, String key) {

    private static final int LONGEST = 40;

    /** Empty if this cannot be a name. */
    public static Optional<AccountName> of(String typed) {
        String shown = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (shown.isEmpty()
                || shown.length() > LONGEST
                || !shown.matches("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ._'’@-]*")) {
            return Optional.empty();
        }
        return Optional.of(new AccountName(shown, keyOf(shown)));
    }

    static String keyOf(String shown) {
        return Normalizer.normalize(shown, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
