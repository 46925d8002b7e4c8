package org.porchlight.site;

import java.util.Set;

/**
 * Says for which countries there are checked numbers, and how many of them; filled in by the composition, since this module
 * knows no numbers. Codes are two letters in lower case.
 */
public interface CountriesOnOffer {

    /** Countries whose emergency number and helplines were checked. */
    Set<String> complete();

    /** Countries of which only the emergency number was checked. */
    Set<String> emergencyNumberOnly();
}
