package org.porchlight.worksheets.wordsathome;

import java.util.ArrayList;
import java.util.List;
import org.porchlight.worksheets.sheet.KinderWords;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Half a page for the fridge: the words that a household agrees to use. The old words stay off it unless asked for. */
@Component
@Order(2)
class WordsAtHomeTool implements Tool<HomeWords> {

    private static final int DAYS_IN_MONTH = 30;

    private final Sheet<HomeWords> sheet = Sheet.of(HomeWords.class);
    private final KinderWords kinder;

    WordsAtHomeTool(KinderWords kinder) {
        this.kinder = kinder;
    }

    /**
     * What the page shows.
     *
     * @param swaps those with a new word; the old one is empty unless it was asked for
     */
    record HomeWordsPage(List<String> agree, List<Swap> swaps, List<String> own, String mend, boolean blank) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "HomeWordsPage";
        }
    }

    @Override
    public String name() {
        return "words-at-home";
    }

    @Override
    public int step() {
        return 7;
    }

    @Override
    public Sheet<HomeWords> sheet() {
        return sheet;
    }

    @Override
    public String title(HomeWords words) {
        return "";
    }

    @Override
    public int reviewAfter() {
        return DAYS_IN_MONTH;
    }

    @Override
    public List<Suggestion> suggestions(HomeWords words, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        for (int i = 0; i < words.swaps().size(); i++) {
            String field = "swaps." + i + ".now";
            kinder.firstIn(words.swaps().get(i).now())
                    .ifPresent(word -> thoughts.add(Suggestion.of(
                            field,
                            "worksheets.words-at-home.thought.label",
                            word.text(),
                            word.options().get(0),
                            word.options().get(1))));
        }
        if (words.old().equals("yes")) {
            thoughts.add(Suggestion.of("old", "worksheets.words-at-home.thought.old"));
        }
        return thoughts;
    }

    @Override
    public Object view(HomeWords words, Situation situation) {
        boolean old = words.old().equals("yes");
        List<Swap> swaps = words.swaps().stream()
                .filter(swap -> !swap.now().isEmpty())
                .map(swap -> old ? swap : new Swap(swap.now(), ""))
                .toList();
        boolean blank = words.agree().isEmpty() && swaps.isEmpty();
        return new HomeWordsPage(words.agree(), swaps, words.own(), words.mend(), blank);
    }
}
