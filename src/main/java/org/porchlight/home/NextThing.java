package org.porchlight.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.guide.Step;

/**
 * The one small thing that the first page suggests.
 *
 * @param kind behind {@code home.next.} in the messages: the sentence, and with {@code .button} the word on the button
 * @param what what the sentence names: a number, or a step's title; may be empty
 * @param href where the button leads
 */
record NextThing(String kind, String what, String href) {

    static final String RECOVERY_CODE = "recovery-code";

    /**
     * The first that applies: words that could be lost, an appointment or a call that is due, a boundary or a worksheet to look
     * at again, a step that was not started.
     *
     * @param recoveryDue whether something was kept and no recovery code was confirmed
     * @param place what is due at a place, if anything
     * @param reviewsDue how many boundaries are due
     * @param sheetsDue how many worksheets are due
     */
    static Optional<NextThing> of(
            boolean recoveryDue,
            Optional<NextThing> place,
            int reviewsDue,
            int sheetsDue,
            List<Step> steps,
            Map<Integer, StepStatus> progress) {
        if (recoveryDue) {
            return Optional.of(new NextThing(RECOVERY_CODE, "", "/recovery-code"));
        }
        if (place.isPresent()) {
            return place;
        }
        if (reviewsDue > 0) {
            return Optional.of(new NextThing(
                    reviewsDue == 1 ? "boundary" : "boundaries", String.valueOf(reviewsDue), "/boundaries"));
        }
        if (sheetsDue > 0) {
            return Optional.of(new NextThing(
                    sheetsDue == 1 ? "worksheet" : "worksheets", String.valueOf(sheetsDue), "/worksheets"));
        }
        return steps.stream()
                .filter(step -> progress.get(step.number()) == StepStatus.NOT_STARTED)
                .findFirst()
                .map(step -> new NextThing("step", step.title(), "/steps/" + step.number()));
    }
}
