package org.porchlight.worksheets.rightmoment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.worksheets.sheet.Beginning;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Field;
import org.porchlight.worksheets.sheet.PlacesInMind;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Telephone;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Keeps treatment an open offer: three places to ring, the words, the ride and the bag, and when to ask again. */
@Component
@Order(1)
class RightMomentTool implements Tool<RightMomentPlan> {

    /** Asking sooner than that is felt as nagging. */
    private static final int DAYS_OF_REST = 2;

    /** After that, hours and free places are likely to have changed. */
    private static final int DAYS_CHECKED = 30;

    private final Sheet<RightMomentPlan> sheet = Sheet.of(RightMomentPlan.class);
    private final HelpNow helpNow;

    RightMomentTool(HelpNow helpNow) {
        this.helpNow = helpNow;
    }

    @Override
    public String name() {
        return "right-moment";
    }

    @Override
    public int step() {
        return 3;
    }

    @Override
    public Sheet<RightMomentPlan> sheet() {
        return sheet;
    }

    @Override
    public String title(RightMomentPlan plan) {
        return plan.person();
    }

    @Override
    public List<String> views() {
        return List.of("paper", "card");
    }

    @Override
    public boolean listsPlaces() {
        return true;
    }

    @Override
    public Object view(RightMomentPlan plan, Situation situation) {
        return RightMomentView.of(plan);
    }

    @Override
    public MultiValueMap<String, String> begin(Beginning given) {
        MultiValueMap<String, String> known = new LinkedMultiValueMap<>();
        if (!given.aboutUs().lovedOne().isEmpty()) {
            known.set("person", given.aboutUs().lovedOne());
        }
        for (int i = 0; i < Math.min(RightMomentView.PLACES, given.places().size()); i++) {
            fill(i, given.places().get(i), known);
        }
        return known;
    }

    private static void fill(int at, PlacesInMind.Place place, MultiValueMap<String, String> known) {
        set(known, inPlace(at, "name"), place.name());
        set(known, inPlace(at, "phone"), place.phone());
        set(known, inPlace(at, "hours"), place.hours());
        set(known, inPlace(at, "medicine"), place.medicine());
        set(known, inPlace(at, "standing"), place.standing());
        set(
                known,
                inPlace(at, "checkedOn"),
                place.checkedOn() == null ? "" : place.checkedOn().toString());
    }

    private static void set(MultiValueMap<String, String> known, String field, String value) {
        if (!value.isEmpty()) {
            known.set(field, value);
        }
    }

    @Override
    public List<Suggestion> suggestions(RightMomentPlan plan, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        if (plan.words().isEmpty()) {
            think(thoughts, "words", "words");
        }
        if (plan.places().isEmpty()) {
            think(thoughts, "places", "no-place");
        } else if (plan.places().get(0).mayComeWithoutMedication()) {
            think(thoughts, inPlace(0, "medicine"), "no-medication");
        }
        for (int i = 0; i < plan.places().size(); i++) {
            ofPlace(i, plan.places().get(i), situation, thoughts);
        }
        shortNumber("helperPhone", plan.helperPhone(), situation, thoughts);
        if (plan.again() != null && plan.again().isBefore(situation.today().plusDays(DAYS_OF_REST))) {
            think(thoughts, "again", "too-soon");
        }
        if (plan.groups().equals("no")) {
            think(thoughts, "groups", "another-group");
        }
        return thoughts;
    }

    private void ofPlace(int index, Place place, Situation situation, List<Suggestion> thoughts) {
        shortNumber(inPlace(index, "phone"), place.phone(), situation, thoughts);
        LocalDate checked = place.checkedOn();
        if (checked != null && checked.isBefore(situation.today().minusDays(DAYS_CHECKED))) {
            think(thoughts, inPlace(index, "checkedOn"), "check-again", place.name());
        }
        if (index == 0 && !place.standing().isEmpty() && !place.standing().equals("taking")) {
            think(thoughts, inPlace(index, "standing"), "another-first");
        }
    }

    private void shortNumber(String field, String typed, Situation situation, List<Suggestion> thoughts) {
        if (new Telephone(typed).isShort()) {
            think(
                    thoughts,
                    field,
                    "short-number",
                    typed,
                    helpNow.country(situation.country()).name());
        }
    }

    private static String inPlace(int index, String column) {
        return Field.inRow("places", index, column);
    }

    private static void think(List<Suggestion> thoughts, String field, String key, Object... values) {
        thoughts.add(Suggestion.of(field, "worksheets.right-moment.thought." + key, values));
    }

    @Override
    public List<DatedEvent> calendar(RightMomentPlan plan) {
        return plan.again() == null ? List.of() : List.of(DatedEvent.wholeDay("again", plan.again()));
    }
}
