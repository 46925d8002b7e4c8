package org.porchlight.site;

import java.util.Set;

/** Says for which countries there are checked numbers; filled in by the composition, since this module knows no numbers. */
public interface CountriesOnOffer {

    /** Two-letter codes in lower case. */
    Set<String> codes();
}
