package org.porchlight.worksheets.wordsathome;

import org.porchlight.worksheets.sheet.Line;

/** A word that hurts, and the one that takes its place. */
record Swap(@Line String now, @Line String before) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Swap";
    }
}
