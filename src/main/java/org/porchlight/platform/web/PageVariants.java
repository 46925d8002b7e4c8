package org.porchlight.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Says which variant of a stored page a visitor gets, such as the chosen country and language. Implemented by the module
 * that knows; the answer must come from the request alone.
 */
public interface PageVariants {

    /** A short text from a small fixed set; visitors with the same text get the same bytes. */
    String variantOf(HttpServletRequest request);
}
