package org.porchlight.accounts.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.porchlight.site.SiteSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of this copy, for links that an administrator hands over. */
@Component
class SiteAddress {

    private final SiteSettings site;

    SiteAddress(SiteSettings site) {
        this.site = site;
    }

    /** The public address, or, where none is set, the one that the administrator's own browser used. */
    String of(String path, HttpServletRequest request) {
        URI address = site.publicUrl();
        String base = address == null || address.toString().isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : address.toString();
        return base.replaceFirst("/+$", "") + path;
    }
}
