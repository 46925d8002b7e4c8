package org.porchlight.worksheets.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ActivitiesToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Tool.Situation HERE = new Tool.Situation(TODAY, false, "us");

    private final ActivitiesTool tool = new ActivitiesTool();
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    private Answered<ActivityPlan> read() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null);
    }

    private List<String> thoughts() {
        return tool.suggestions(read().answers(), HERE).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reward|20 dollars|reward cash",
                "reward|£5|reward cash",
                "reward|A beer together|reward drink",
                "noticed|A negative drug test|noticed test",
                "reward|His game, if he does a test|noticed test",
                "holdBack|I will shout|holdBack punishment",
                "holdBack|You will go to your room|holdBack punishment",
                "holdBack|Naloxone|holdBack lifeline",
                "holdBack|His meals|holdBack lifeline",
                "noticed|Being good|noticed vague"
            })
    void doubtsWhatIsNoReward(String field, String typed, String thought) {
        form.set("noticed", "He eats breakfast with us");
        form.set("reward", "His favorite music");
        form.set(field, typed);

        assertThat(thoughts()).containsExactly(thought);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reward|A walk by the river",
                "reward|A weekend with the cashier's dog",
                "reward|Ginger tea",
                "noticed|He comes to the contest",
                "holdBack|The film that we watch on Fridays"
            })
    void findsNothingInsideOtherWords(String field, String typed) {
        form.set("noticed", "He eats breakfast with us");
        form.set("reward", "His favorite music");
        form.set(field, typed);

        assertThat(thoughts()).isEmpty();
    }

    @Test
    void asksForARewardATinyVersionAndSomethingForMe() {
        form.set("noticed", "He eats breakfast with us");
        form.set("ours.0.what", "Cook together");

        assertThat(thoughts()).containsExactly("mine tiny", "mine mine-too", "reward small");
    }

    @Test
    void ordersTheWeekFromItsFirstDay() {
        form.set("weekOf", "2026-11-25");
        form.set("mine.0.what", "Walk");
        form.set("mine.0.weekday", "mon");
        form.set("mine.0.at", "09:00");
        form.set("ours.0.what", "Cook");
        form.set("ours.0.weekday", "mon");
        form.set("ours.1.what", "Music");

        ActivitiesTool.WeekPage page = (ActivitiesTool.WeekPage) tool.view(read().answers(), HERE);

        assertThat(page.week())
                .extracting(ActivitiesTool.GridDay::key)
                .containsExactly("wed", "thu", "fri", "sat", "sun", "mon", "tue");
        assertThat(page.week().get(5).on()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(page.week().get(5).entries())
                .extracting(entry -> entry.activity().what())
                .containsExactly("Cook", "Walk");
        assertThat(page.anyDay()).extracting(entry -> entry.activity().what()).containsExactly("Music");
        assertThat(tool.calendar(read().answers()))
                .containsExactly(
                        new DatedEvent("mine.0", LocalDate.of(2026, 11, 30), LocalTime.of(9, 0), 60),
                        new DatedEvent("ours.0", LocalDate.of(2026, 11, 30), null, 60));
    }
}
