package org.porchlight.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.ui.Model;

/**
 * A page in place of the usual error page, for a module that knows more: for instance what was typed into the form that could
 * not be taken. Must need neither session nor database unless it knows that they are there.
 */
public interface StoppedPage {

    /** The view and its model and status, or empty for the usual page. */
    Optional<String> instead(HttpServletRequest request, HttpServletResponse response, Model model);
}
