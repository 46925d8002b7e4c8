package org.porchlight.worksheets.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.porchlight.worksheets.sheet.Wording;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Money that was asked for: what it is for, another way than cash, and what came of it. */
@Component
@Order(1)
class MoneyTool implements Tool<MoneySheet> {

    /** Losing one of these can leave somebody alone, without a roof or out of reach. */
    private static final Set<String> LIFELINES = Set.of("rent", "phone");

    private static final String NO = "no";
    private static final int BLANK_REQUESTS = 3;

    private final Sheet<MoneySheet> sheet = Sheet.of(MoneySheet.class);

    /**
     * What the page shows.
     *
     * @param blanks how many empty requests to print
     * @param total null unless somebody asked for it
     */
    record MoneyPage(
            List<MoneyRequest> requests,
            int blanks,
            String saying,
            @Nullable Amounts total,
            boolean pressed) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "MoneyPage";
        }
    }

    @Override
    public String name() {
        return "money";
    }

    @Override
    public int step() {
        return 6;
    }

    @Override
    public Sheet<MoneySheet> sheet() {
        return sheet;
    }

    @Override
    public String title(MoneySheet money) {
        return money.requests().stream()
                .map(MoneyRequest::what)
                .filter(what -> !what.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    public List<Suggestion> suggestions(MoneySheet money, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        for (int i = 0; i < money.requests().size(); i++) {
            think(thoughts, i, money.requests().get(i));
        }
        if (Wording.isSweeping(money.saying()) || Wording.isThreat(money.saying())) {
            thoughts.add(Suggestion.of("saying", "worksheets.money.thought.saying"));
        }
        return thoughts;
    }

    private static void think(List<Suggestion> thoughts, int at, MoneyRequest request) {
        boolean noOtherWay = request.ways().isEmpty() && request.exactly().isEmpty();
        if (LIFELINES.contains(request.need()) && request.decided().equals(NO) && noOtherWay) {
            thoughts.add(thought(at, "decided", "lifeline-" + request.need()));
        }
        if (request.need().equals("medicine") && request.decided().equals(NO)) {
            thoughts.add(thought(at, "decided", "medicine"));
        }
        if (request.decided().equals("cash") && noOtherWay) {
            thoughts.add(thought(at, "ways", "cash"));
        }
        if (request.need().equals("debt")) {
            thoughts.add(thought(at, "need", "debt"));
        }
        if (request.urgency().equals("today") && request.decided().isEmpty()) {
            thoughts.add(thought(at, "urgency", "hurry"));
        }
    }

    private static Suggestion thought(int at, String column, String key) {
        return Suggestion.of("requests." + at + "." + column, "worksheets.money.thought." + key, at + 1);
    }

    @Override
    public Object view(MoneySheet money, Situation situation) {
        List<MoneyRequest> requests = money.requests();
        Stream<String> paid = requests.stream().map(MoneyRequest::paid);
        return new MoneyPage(
                requests,
                Math.max(0, BLANK_REQUESTS - requests.size()),
                money.saying(),
                money.total().isEmpty() ? null : Amounts.of(paid.toList()),
                requests.stream().anyMatch(request -> request.pressed().equals("yes")));
    }
}
