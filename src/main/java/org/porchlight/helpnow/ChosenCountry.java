package org.porchlight.helpnow;

import jakarta.servlet.http.HttpServletRequest;

/** Says whose numbers a visitor sees; filled in by the composition, since this module knows no visitors. */
public interface ChosenCountry {

    /** Two letters in lower case, from the request alone. */
    String codeFor(HttpServletRequest request);
}
