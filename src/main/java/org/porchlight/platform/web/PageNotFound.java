package org.porchlight.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such page, or it is not for this visitor: answered with the friendly 404 page and no reason. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class PageNotFound extends RuntimeException {

    public PageNotFound() {
        super("page not found", null, false, false);
    }
}
