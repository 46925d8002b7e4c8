package org.porchlight.worksheets.unsentletter;

import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A letter that nobody gets. It can never be shared, and nothing in it is checked. */
@Component
@Order(3)
class UnsentLetterTool implements Tool<UnsentLetter> {

    private static final int DAYS_IN_MONTH = 30;

    private final Sheet<UnsentLetter> sheet = Sheet.of(UnsentLetter.class);

    @Override
    public String name() {
        return "unsent-letter";
    }

    @Override
    public int step() {
        return 7;
    }

    @Override
    public Sheet<UnsentLetter> sheet() {
        return sheet;
    }

    @Override
    public String title(UnsentLetter letter) {
        return letter.to();
    }

    @Override
    public boolean canBeShared() {
        return false;
    }

    @Override
    public int reviewAfter() {
        return DAYS_IN_MONTH;
    }
}
