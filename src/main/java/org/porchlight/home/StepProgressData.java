package org.porchlight.home;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.porchlight.accounts.ExportFolder;
import org.porchlight.accounts.PersonalData;
import org.porchlight.guide.Guide;
import org.porchlight.guide.Step;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes along how far a person is with the steps. Nothing of it is sealed. */
@Component
class StepProgressData implements PersonalData {

    private final StepProgress progress;
    private final Guide guide;
    private final MessageSource words;
    private final JsonMapper json;

    StepProgressData(StepProgress progress, Guide guide, MessageSource words, JsonMapper json) {
        this.progress = progress;
        this.guide = guide;
        this.words = words;
        this.json = json;
    }

    @Override
    public String folder() {
        return "steps";
    }

    @Override
    public void export(OpenBox box, ExportFolder to) {
        Map<Integer, StepStatus> statuses = progress.of(box.owner());
        Map<String, String> values = new LinkedHashMap<>();
        statuses.forEach((step, status) -> values.put(String.valueOf(step), status.value()));
        to.file(
                "steps.txt",
                guide.steps().stream()
                        .map(step -> line(step, statuses.getOrDefault(step.number(), StepStatus.NOT_STARTED)))
                        .collect(Collectors.joining()));
        to.file("steps.json", json.writeValueAsString(values));
    }

    private String line(Step step, StepStatus status) {
        String said = words.getMessage("home.status." + status.value(), null, Locale.US);
        return step.number() + " " + step.title() + ": " + said + "\n";
    }

    @Override
    public void reseal(OpenBox from, OpenBox to) {
        // nothing is sealed
    }
}
