package org.porchlight.directory;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What the directory's pages say while the database is away: a kind 503, and what still works. */
@ControllerAdvice(basePackageClasses = DirectoryResting.class)
class DirectoryResting {

    private static final Logger log = LoggerFactory.getLogger(DirectoryResting.class);

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    String show(RuntimeException away, HttpServletResponse response) {
        log.warn(
                "A page of the directory could not reach the database: {}",
                away.getClass().getSimpleName());
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", "30");
        response.setHeader("Cache-Control", "no-store");
        return "error/503";
    }
}
