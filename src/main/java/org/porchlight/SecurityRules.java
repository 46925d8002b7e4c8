package org.porchlight;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.porchlight.site.SiteSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Who may open which page. Private pages know their person and have their own chain ({@link PrivatePagesRules}); all others
 * are for everybody and know nobody: no session, no cookie but the country. Which role each route needs is written down
 * once more in RoutesTests.
 */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    @Bean
    @Order(2)
    SecurityFilterChain publicPages(HttpSecurity http) {
        return http.authorizeHttpRequests(pages -> pages.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // forms are held to this site by SameOriginForms, headers are written by ResponseHeaders
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * PostgreSQL cannot store NUL and no word contains it: refused with 400 instead of failing later. With a public address
     * set, other host names are refused too.
     */
    @Bean
    StrictHttpFirewall firewall(SiteSettings site) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        URI address = site.publicUrl();
        if (address != null && address.getHost() != null) {
            Set<String> ours = Set.of(address.getHost(), "localhost", "127.0.0.1", "[::1]");
            firewall.setAllowedHostnames(host -> ours.contains(host.toLowerCase(Locale.ROOT)));
        }
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        firewall.setAllowedParameterNames(name -> name.indexOf('\0') < 0);
        return firewall;
    }
}
