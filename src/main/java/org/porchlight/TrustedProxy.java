package org.porchlight;

import org.apache.catalina.valves.RemoteIpValve;
import org.porchlight.site.SiteSettings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes what a proxy says about the visitor's address and about https, but only where a public address is set and only
 * from the proxies named in PORCHLIGHT_TRUSTED_PROXIES: anyone else could walk around the limits by making addresses up.
 */
@Component
class TrustedProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final SiteSettings site;

    TrustedProxy(SiteSettings site) {
        this.site = site;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (site.publicUrl() == null || site.publicUrl().toString().isBlank()) {
            return;
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setInternalProxies(site.trustedProxies());
        factory.addEngineValves(valve);
    }
}
