package org.porchlight.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.porchlight.sharing.SharedPart.Lines;

class LettersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static SharedPart part(String text) {
        return new SharedPart("place", "1", "A place", List.of(Lines.of("Says", text)), null);
    }

    /** A kind of which one thing exists, and says something else now. */
    private record Changing(Optional<SharedPart> today) implements Shareable {

        @Override
        public String kind() {
            return "place";
        }

        @Override
        public int place() {
            return 1;
        }

        @Override
        public boolean isFor(LinkKind link) {
            return true;
        }

        @Override
        public List<Choice> choices(Asked asked) {
            return List.of();
        }

        @Override
        public Optional<SharedPart> copy(String id, Asked asked) {
            return Optional.empty();
        }

        @Override
        public boolean canChange() {
            return true;
        }

        @Override
        public Optional<SharedPart> now(String id) {
            return today;
        }
    }

    private static Letters.State stateOf(Optional<SharedPart> now) {
        Letters letters = new Letters(List.of(new Changing(now)));
        Letter letter = letters.letter("Ana", "", "", TODAY, null, List.of(part("before")));
        return letters.shown(letter).get(0).state();
    }

    @Test
    void sayWhetherAPublicEntryHasChangedSinceItWasShared() {
        assertThat(stateOf(Optional.of(part("before")))).isEqualTo(Letters.State.SAME);
        assertThat(stateOf(Optional.of(part("after")))).isEqualTo(Letters.State.CHANGED);
        assertThat(stateOf(Optional.empty())).isEqualTo(Letters.State.GONE);
    }

    @Test
    void refuseMoreThanALinkCanHold() {
        Letters letters = new Letters(List.of());
        List<SharedPart> twoMegabytes = List.of(part("x".repeat(2_000_000)));
        List<SharedPart> many = Collections.nCopies(Letters.MOST_PARTS + 1, part("x"));

        assertThatThrownBy(() -> letters.letter("", "", "", TODAY, null, twoMegabytes))
                .isInstanceOf(Letters.TooMuch.class);
        assertThatThrownBy(() -> letters.letter("", "", "", TODAY, null, many)).isInstanceOf(Letters.TooMuch.class);
    }

    @Test
    void comeBackFromTheirSnapshotAsTheyWere() {
        Letter letter = new Letters(List.of())
                .letter("Ana", "", "", TODAY, null, List.of(part("\u05e9\u05dc\u05d5\u05dd \ud83c\udf1f")));

        assertThat(Letters.parse(Letters.json(letter), Letter.class)).isEqualTo(letter);
    }
}
