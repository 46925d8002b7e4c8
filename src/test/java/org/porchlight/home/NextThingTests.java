package org.porchlight.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextThingTests {

    @Test
    void isTheRecoveryCodeBeforeAnythingElse() {
        assertThat(NextThing.of(true, Optional.empty(), 3, 0, List.of(), Map.of()))
                .hasValueSatisfying(next -> assertThat(next.kind()).isEqualTo("recovery-code"));
    }

    @Test
    void isABoundaryBeforeAStep() {
        assertThat(NextThing.of(false, Optional.empty(), 1, 0, List.of(), Map.of()))
                .contains(new NextThing("boundary", "1", "/boundaries"));
        assertThat(NextThing.of(false, Optional.empty(), 2, 0, List.of(), Map.of()))
                .contains(new NextThing("boundaries", "2", "/boundaries"));
    }

    @Test
    void isNothingWhenAllIsBegun() {
        assertThat(NextThing.of(false, Optional.empty(), 0, 0, List.of(), Map.of()))
                .isEmpty();
    }

    @Test
    void asksForWorksheetsAfterBoundaries() {
        assertThat(NextThing.of(false, Optional.empty(), 0, 1, List.of(), Map.of()))
                .contains(new NextThing("worksheet", "1", "/worksheets"));
        assertThat(NextThing.of(false, Optional.empty(), 1, 2, List.of(), Map.of()))
                .contains(new NextThing("boundary", "1", "/boundaries"));
    }
}
