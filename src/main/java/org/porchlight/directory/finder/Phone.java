package org.porchlight.directory.finder;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number of a listing.
 *
 * @param printed as the list prints it, with letters and extension
 * @param e164 for a {@code tel:} link, null where the printed form cannot be dialled
 * @param extension digits to ask for or to dial afterwards
 * @param role "main", "intake" or "hotline"
 * @param vanity whether the printed form has letters in it
 */
public record Phone(
        String printed, @Nullable String e164, @Nullable String extension, String role, boolean vanity) {

    /** The address of a telephone link, RFC 3966; null where the number cannot be dialled. */
    public @Nullable String link() {
        if (e164 == null) {
            return null;
        }
        return "tel:" + e164 + (extension == null ? "" : ";ext=" + extension);
    }
}
