package org.porchlight.helpnow;

import java.util.List;

/**
 * Helplines kept elsewhere, such as in a database, filled in by another module. A country that it names is shown from it
 * alone, all others from the bundled files. It may fail: then the last good list stays, as it does when a row breaks a rule.
 */
public interface HelplineSource {

    /** All helplines it has, in the order in which they shall be shown. */
    List<Helpline> helplines();
}
