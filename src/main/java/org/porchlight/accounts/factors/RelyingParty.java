package org.porchlight.accounts.factors;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.site.SiteSettings;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * This site as passkeys know it. A passkey is made for a host name and answers at that host only: the one of the public
 * address, or localhost while none is set. At another address, and at a bare number such as 127.0.0.1, browsers refuse.
 */
@Component
class RelyingParty {

    private static final String LOCALHOST = "localhost";

    /** Shown by the device when a passkey is made or used. The product's name, which says nothing about the reader. */
    private static final String NAME = "Porchlight";

    private final @Nullable URI address;
    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository credentials;

    RelyingParty(SiteSettings site, JdbcOperations jdbc) {
        this.address = site.publicUrl() == null || site.publicUrl().getHost() == null ? null : site.publicUrl();
        this.owners = new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
        this.credentials = new JdbcUserCredentialRepository(jdbc);
    }

    PublicKeyCredentialUserEntityRepository owners() {
        return owners;
    }

    UserCredentialRepository credentials() {
        return credentials;
    }

    /** What makes and checks passkeys for pages of the address that this request came to. */
    Webauthn4JRelyingPartyOperations at(HttpServletRequest request) {
        PublicKeyCredentialRpEntity here = PublicKeyCredentialRpEntity.builder()
                .id(address == null ? LOCALHOST : host(address))
                .name(NAME)
                .build();
        return new Webauthn4JRelyingPartyOperations(owners, credentials, here, Set.of(origin(request)));
    }

    private String origin(HttpServletRequest request) {
        if (address != null) {
            return origin(address.getScheme().toLowerCase(Locale.ROOT), host(address), address.getPort());
        }
        // the port that is really listened on: what the request says of itself can be made up
        return origin(request.getScheme(), LOCALHOST, request.getLocalPort());
    }

    private static String origin(String scheme, String host, int port) {
        boolean isUsual = port == -1 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (isUsual ? "" : ":" + port);
    }

    private static String host(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT);
    }
}
