package org.porchlight.worksheets.overdosecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.porchlight.helpnow.OverdoseProtocols;
import org.porchlight.helpnow.OverdoseSteps;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Prints the steps of the overdose page for a wall and for a wallet. The wallet has neither address nor door code on it: a lost
 * wallet should not open a home. Both are kept only where the family says so.
 */
@Component
@Order(3)
class OverdoseCardTool implements Tool<OverdoseCard> {

    /** The protocol is looked over every three months, so a card is too. */
    private static final int DAYS_TO_REVIEW = 90;

    private static final int MANY_CHARACTERS = 320;

    private final Sheet<OverdoseCard> sheet = Sheet.of(OverdoseCard.class);
    private final OverdoseProtocols protocols;

    OverdoseCardTool(OverdoseProtocols protocols) {
        this.protocols = protocols;
    }

    /** What both cards show. */
    record CardPage(OverdoseCard card, OverdoseSteps overdose) {

        /** Whether the page for the wall needs a smaller type to stay one page. */
        public boolean isCrowded() {
            return card.naloxonePlace().length()
                            + card.medical().length()
                            + card.address().length()
                            + card.way().length()
                            + String.join("", card.trained()).length()
                    > MANY_CHARACTERS;
        }

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "CardPage";
        }
    }

    @Override
    public String name() {
        return "overdose-card";
    }

    @Override
    public int step() {
        return 8;
    }

    @Override
    public Sheet<OverdoseCard> sheet() {
        return sheet;
    }

    @Override
    public String title(OverdoseCard card) {
        return card.naloxonePlace();
    }

    @Override
    public List<String> views() {
        return List.of("paper", "pocket");
    }

    @Override
    public int reviewAfter() {
        return DAYS_TO_REVIEW;
    }

    @Override
    public Set<String> neverKept(OverdoseCard card) {
        return card.keepHome().isEmpty() ? Set.of("address", "way") : Set.of();
    }

    @Override
    public List<Suggestion> suggestions(OverdoseCard card, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        if (card.naloxonePlace().isEmpty()) {
            think(thoughts, "naloxonePlace", "no-place");
        }
        if (card.trained().size() == 1) {
            think(thoughts, "trained", "one-more");
        }
        if (!card.way().isEmpty()) {
            think(thoughts, "way", "who-sees-it");
        }
        return thoughts;
    }

    private static void think(List<Suggestion> thoughts, String field, String key) {
        thoughts.add(Suggestion.of(field, "worksheets.overdose-card.thought." + key));
    }

    @Override
    public CardPage view(OverdoseCard card, Situation situation) {
        Set<String> forms = switch (card.kind()) {
            case "nose" -> Set.of("nose");
            case "needle" -> Set.of("needle");
            case "both" -> Set.of("nose", "needle");
            default -> Set.of();
        };
        return new CardPage(card, protocols.steps(situation.country(), forms));
    }
}
