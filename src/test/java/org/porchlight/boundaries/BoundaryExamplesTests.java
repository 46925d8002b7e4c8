package org.porchlight.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.boundaries.checks.GentleChecks;

class BoundaryExamplesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final BoundaryExamples examples = new BoundaryExamples();

    @Test
    void offerThreeOrFourForEachArea() {

        assertThat(examples.byArea())
                .containsOnlyKeys(BoundaryArea.values())
                .allSatisfy((area, some) -> assertThat(some).hasSizeBetween(3, 4));
    }

    @Test
    void passEveryCheckThemselves() {

        assertThat(examples.all()).allSatisfy(example -> {
            BoundaryForm form = examples.fill(example.id(), BoundaryForm.blank(TODAY));
            assertThat(form.problems(TODAY)).isEmpty();
            assertThat(GentleChecks.of(form.limit(), form.ifCrossed(), form.instead(), 7))
                    .isEmpty();
        });
    }

    @Test
    void takeThePlaceOfAnotherExampleAndLeaveOnesOwnWords() {
        BoundaryForm first = examples.fill("money-1", BoundaryForm.blank(TODAY));
        BoundaryForm own = new BoundaryForm(
                first.area(),
                first.limit(),
                "My own reason",
                first.ifCrossed(),
                "",
                "",
                "yes",
                "5",
                first.reviewOn(),
                "");

        BoundaryForm second = examples.fill("car-1", own);

        BoundaryExample car = examples.find("car-1").orElseThrow();
        assertThat(List.of(second.area(), second.limit(), second.ifCrossed(), second.instead()))
                .containsExactly("car", car.limit(), car.ifCrossed(), car.instead());
        assertThat(second.why()).isEqualTo("My own reason");
        assertThat(second.danger()).isEqualTo("yes");
        assertThat(second.sure()).isEqualTo("5");
    }

    @Test
    void changeNothingWhenThereIsNoSuchExample() {
        BoundaryForm blank = BoundaryForm.blank(TODAY);

        assertThat(examples.fill("money-99", blank)).isEqualTo(blank);
    }
}
