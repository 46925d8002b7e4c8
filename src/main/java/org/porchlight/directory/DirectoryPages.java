package org.porchlight.directory;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What all pages of the directory share: a search stays in nobody's cache, since phones are shared, and a database that is
 * away gets a kind 503 that says what still works.
 */
@ControllerAdvice(basePackageClasses = DirectoryPages.class)
class DirectoryPages {

    private static final Logger log = LoggerFactory.getLogger(DirectoryPages.class);

    @ModelAttribute
    void keepOutOfCaches(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    String rest(RuntimeException away, HttpServletResponse response) {
        log.warn(
                "A page of the directory could not reach the database: {}",
                away.getClass().getSimpleName());
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", "30");
        return "error/503";
    }
}
