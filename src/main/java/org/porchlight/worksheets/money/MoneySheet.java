package org.porchlight.worksheets.money;

import java.util.List;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.Rows;
import org.porchlight.worksheets.sheet.Ticks;

/**
 * Requests for money, the newest ones added below, on one page that can be gone on with.
 *
 * @param saying a sentence that is ready for the next time
 * @param total whether to add up what was paid; never done unasked
 */
record MoneySheet(
        @Rows(most = 6) List<MoneyRequest> requests,
        @Part("next") @Line String saying,
        @Ticks("show") List<String> total) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "MoneySheet";
    }
}
