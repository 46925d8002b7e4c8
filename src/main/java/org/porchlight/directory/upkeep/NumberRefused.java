package org.porchlight.directory.upkeep;

/** What was typed is no number that a telephone can dial. */
class NumberRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NumberRefused() {
        super("no number to dial", null, false, false);
    }
}
