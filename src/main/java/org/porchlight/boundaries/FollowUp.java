package org.porchlight.boundaries;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a boundary went on a day.
 *
 * @param words null if they could not be opened
 */
record FollowUp(UUID id, LocalDate happenedOn, @Nullable Words words) {

    /**
     * What is sealed.
     *
     * @param outcome one of {@link Outcome}
     */
    record Words(String outcome, String note, String felt) {

        Words {
            outcome = outcome == null ? "" : outcome;
            note = note == null ? "" : note;
            felt = felt == null ? "" : felt;
        }

        Optional<Outcome> how() {
            return Outcome.of(outcome);
        }

        public String outcomeKey() {
            return how().map(Outcome::messageKey).orElse("boundaries.locked");
        }

        /** With what another window wrote meanwhile kept before it. */
        Words with(String newNote, String newFelt) {
            return new Words(outcome, both(note, newNote), both(felt, newFelt));
        }

        private static String both(String before, String sent) {
            return sent.contains(before) ? sent : before + "\n\n" + sent;
        }

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Words";
        }
    }

    boolean isNotThisTime() {
        return words != null && words.how().equals(Optional.of(Outcome.NOT_THIS_TIME));
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "FollowUp";
    }
}
