package org.porchlight.worksheets.crisisplan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.worksheets.crisisplan.CrisisPlan.Person;
import org.porchlight.worksheets.sheet.Field;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Telephone;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One page for the worst hour: whom to ring first, where to go, who takes the children, what helpers must know. */
@Component
@Order(1)
class CrisisPlanTool implements Tool<CrisisPlan> {

    private static final int PEOPLE = 3;

    /** Numbers and people change; once in three months is often enough to notice. */
    private static final int DAYS_TO_REVIEW = 90;

    private final Sheet<CrisisPlan> sheet = Sheet.of(CrisisPlan.class);
    private final HelpNow help;

    CrisisPlanTool(HelpNow help) {
        this.help = help;
    }

    /**
     * The plan as its page shows it.
     *
     * @param people always three, so that paper has room for those that are still missing
     * @param emergency null where no number was checked
     * @param crisis the first line of the country for thoughts of suicide; null where none was checked
     */
    record CrisisPage(
            CrisisPlan plan,
            List<Ring> people,
            Telephone childrenPhone,
            @Nullable String emergency,
            @Nullable CrisisLine crisis) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "CrisisPage";
        }
    }

    /** A helpline with the day on which its number was checked. */
    record CrisisLine(String service, Telephone telephone, String checkedOn) {}

    /** Somebody to ring, or a blank line for one. */
    record Ring(String name, Telephone telephone, String does) {

        public boolean isBlank() {
            return name.isEmpty() && telephone.typed().isEmpty() && does.isEmpty();
        }

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Ring";
        }
    }

    @Override
    public String name() {
        return "crisis-plan";
    }

    @Override
    public int step() {
        return CLOSING;
    }

    @Override
    public Sheet<CrisisPlan> sheet() {
        return sheet;
    }

    @Override
    public String title(CrisisPlan plan) {
        return "";
    }

    @Override
    public int reviewAfter() {
        return DAYS_TO_REVIEW;
    }

    @Override
    public List<Suggestion> suggestions(CrisisPlan plan, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        if (plan.people().isEmpty()) {
            think(thoughts, "people", "nobody");
        } else if (plan.people().size() == 1) {
            think(thoughts, "people", "one-only");
        }
        for (int i = 0; i < plan.people().size(); i++) {
            Person person = plan.people().get(i);
            if (!person.name().isEmpty() && person.phone().isEmpty()) {
                think(thoughts, Field.inRow("people", i, "phone"), "no-number", person.name());
            }
            shortNumber(Field.inRow("people", i, "phone"), person.phone(), situation, thoughts);
        }
        shortNumber("childrenPhone", plan.childrenPhone(), situation, thoughts);
        if (plan.goTo().isEmpty()) {
            think(thoughts, "goTo", "nowhere");
        }
        if (plan.naloxone().isEmpty()) {
            think(thoughts, "naloxone", "naloxone");
        }
        return thoughts;
    }

    private void shortNumber(String field, String typed, Situation situation, List<Suggestion> thoughts) {
        if (new Telephone(typed).isShort()) {
            think(
                    thoughts,
                    field,
                    "short-number",
                    typed,
                    help.country(situation.country()).name());
        }
    }

    private static void think(List<Suggestion> thoughts, String field, String key, Object... values) {
        thoughts.add(Suggestion.of(field, "worksheets.crisis-plan.thought." + key, values));
    }

    @Override
    public CrisisPage view(CrisisPlan plan, Situation situation) {
        List<Ring> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(i < plan.people().size() ? ring(plan.people().get(i)) : new Ring("", new Telephone(""), ""));
        }
        return new CrisisPage(
                plan,
                people,
                new Telephone(plan.childrenPhone()),
                help.country(situation.country()).emergencyNumber(),
                crisis(situation.country()));
    }

    private static Ring ring(Person person) {
        return new Ring(person.name(), new Telephone(person.phone()), person.does());
    }

    private @Nullable CrisisLine crisis(String country) {
        return help.helplines(country, "crisis").lines().stream()
                .filter(line -> line.region().isEmpty())
                .flatMap(line -> line.contacts().stream()
                        .filter(contact -> contact.how().equals("call"))
                        .limit(1)
                        .map(contact ->
                                new CrisisLine(line.service(), new Telephone(contact.number()), line.checkedOn())))
                .findFirst()
                .orElse(null);
    }
}
