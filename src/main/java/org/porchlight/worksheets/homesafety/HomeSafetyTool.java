package org.porchlight.worksheets.homesafety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.homesafety.HomePage.Item;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Field;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.SheetPart;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The home safety checklist. It asks what is locked and ready, and never to search, to test or to throw out what protects. */
@Component
@Order(1)
class HomeSafetyTool implements Tool<HomeCheck> {

    private static final String MESSAGES = "worksheets.home-safety.";
    private static final String VIOLENCE = "violence";
    private static final String CHILDREN = "children";
    private static final String OWN = "own";
    private static final int MONTH = 30;

    private final Sheet<HomeCheck> sheet = Sheet.of(HomeCheck.class);
    private final MessageSource messages;

    HomeSafetyTool(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "home-safety";
    }

    @Override
    public int step() {
        return 8;
    }

    @Override
    public Sheet<HomeCheck> sheet() {
        return sheet;
    }

    @Override
    public String title(HomeCheck check) {
        return check.home();
    }

    @Override
    public int reviewAfter() {
        return MONTH;
    }

    /** Every item, answered or not, in the order of the form. */
    private List<Item> items(HomeCheck check) {
        MultiValueMap<String, String> answers = sheet.fields(check);
        List<Item> items = new ArrayList<>();
        for (SheetPart part : sheet.parts()) {
            part.fields().stream()
                    .filter(field -> field.kind() == Field.Kind.CHOICE)
                    .map(field -> item(part.key(), field.name(), answers))
                    .forEach(items::add);
        }
        for (int i = 0; i < check.own().size(); i++) {
            HomeCheck.OwnItem own = check.own().get(i);
            // with words but no answer it is something the family wants to do
            String state = own.state().isEmpty() ? "later" : own.state();
            if (!own.what().isEmpty()) {
                items.add(new Item(OWN, Field.inRow(OWN, i, "what"), own.what(), state, own.by()));
            }
        }
        return items;
    }

    private static Item item(String group, String name, MultiValueMap<String, String> answers) {
        String state = answers.getFirst(name);
        String by = answers.getFirst(name + "On");
        return new Item(group, name, "", state == null ? "" : state, by == null ? null : LocalDate.parse(by));
    }

    private static boolean mayPrint(HomeCheck check) {
        return !check.violencePaper().isEmpty();
    }

    private static boolean isForPaper(Item item, HomeCheck check) {
        return !item.group().equals(VIOLENCE) || mayPrint(check);
    }

    @Override
    public List<Suggestion> suggestions(HomeCheck check, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        freeLines(check)
                .forEach((field, text) -> HuntingWords.in(text).ifPresent(kind -> thoughts.add(thought(field, kind))));
        if (check.doses().equals("later")) {
            thoughts.add(thought("doses", "no-naloxone"));
        }
        if (isPast(check.expires(), situation.today())) {
            thoughts.add(thought("expires", "expired"));
        }
        List<Item> later = items(check).stream().filter(Item::isLater).toList();
        later.stream()
                .filter(item -> item.group().equals(CHILDREN))
                .findFirst()
                .ifPresent(item -> thoughts.add(thought(item.name(), "child-first")));
        // one of each is enough: a list of what is still to do would weigh on nobody's side
        later.stream()
                .filter(item -> item.by() == null)
                // nothing that may better be left
                .filter(item -> HuntingWords.in(item.own()).isEmpty())
                .findFirst()
                .ifPresent(item -> thoughts.add(thought(item.name(), "a-day", words(item))));
        later.stream()
                .filter(item -> isPast(item.by(), situation.today()))
                .findFirst()
                .ifPresent(item -> thoughts.add(thought(item.name(), "day-gone", words(item))));
        return thoughts;
    }

    private static Map<String, String> freeLines(HomeCheck check) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("home", check.home());
        lines.put("place", check.place());
        lines.put("prickPlace", check.prickPlace());
        lines.put("looksIn", check.looksIn());
        for (int i = 0; i < check.own().size(); i++) {
            lines.put(Field.inRow(OWN, i, "what"), check.own().get(i).what());
        }
        return lines;
    }

    private static boolean isPast(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today);
    }

    private static Suggestion thought(String field, String key, Object... values) {
        return Suggestion.of(field, MESSAGES + "thought." + key, values);
    }

    private String words(Item item) {
        return item.own().isEmpty()
                ? messages.getMessage(MESSAGES + item.name(), null, LocaleContextHolder.getLocale())
                : item.own();
    }

    @Override
    public HomePage view(HomeCheck check, Situation situation) {
        List<Item> items = items(check);
        List<Item> paper =
                items.stream().filter(item -> isForPaper(item, check)).toList();
        List<Item> done = paper.stream().filter(Item::isDone).toList();
        List<Item> later = inOrder(paper.stream().filter(Item::isLater));
        return new HomePage(
                check,
                done,
                later,
                done.isEmpty() && later.isEmpty() ? blank(paper) : List.of(),
                inOrder(items.stream()
                        .filter(item -> !isForPaper(item, check))
                        .filter(item -> item.isDone() || item.isLater())),
                mayPrint(check),
                items.stream().anyMatch(item -> item.group().equals(VIOLENCE) && item.isLater()),
                isPast(check.expires(), situation.today()));
    }

    private static List<Item> inOrder(Stream<Item> items) {
        return items.sorted(Comparator.comparing(Item::by, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static List<HomePage.Group> blank(List<Item> items) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        items.stream()
                .filter(item -> item.state().isEmpty())
                .forEach(item -> groups.computeIfAbsent(item.group(), group -> new ArrayList<>())
                        .add(item.name()));
        return groups.entrySet().stream()
                .map(group -> new HomePage.Group(group.getKey(), group.getValue()))
                .toList();
    }

    @Override
    public List<DatedEvent> calendar(HomeCheck check) {
        List<DatedEvent> days = new ArrayList<>();
        for (Item item : items(check)) {
            LocalDate by = item.by();
            if (by != null && item.isLater() && isForPaper(item, check)) {
                days.add(DatedEvent.wholeDay(item.name(), by));
            }
        }
        return days;
    }
}
