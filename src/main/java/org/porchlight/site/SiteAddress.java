package org.porchlight.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of this copy, for links that somebody hands over. */
@Component
public class SiteAddress {

    private final SiteSettings site;

    SiteAddress(SiteSettings site) {
        this.site = site;
    }

    /** The public address, or, where none is set, the one that this browser used. */
    public String of(String path, HttpServletRequest request) {
        URI address = site.publicUrl();
        String base = address == null || address.toString().isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : address.toString();
        return base.replaceFirst("/+$", "") + path;
    }
}
