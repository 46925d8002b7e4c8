package org.porchlight;

import jakarta.servlet.DispatcherType;
import org.porchlight.accounts.PrivateChain;
import org.porchlight.accounts.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The pages that know their person, and the ways that lead to them. Apart from {@link SecurityRules}, because accounts need
 * the database and the help pages must stand without it.
 */
@Configuration(proxyBeanMethods = false)
class PrivatePagesRules {

    /** Part of the private pages, because they lead to them, but open to everybody. */
    private static final String[] WAYS_IN = {
        "/sign-in",
        "/sign-in/passkey",
        "/sign-in/passkey/options",
        "/sign-up",
        "/sign-up/*",
        "/signed-out",
        "/leave",
        "/set-up",
        "/set-up/*",
        "/recovery",
        "/recovery/*",
        "/reset",
        "/reset/*",
        "/second-factor",
        "/boundaries/new",
        "/boundaries/new/*",
        "/steps/*/*",
        "/steps/*/*/*",
        "/shortlist/chosen",
        "/shortlist/paper",
        "/s/*",
        "/s/*/*"
    };

    private static final String[] PERSONAL = {
        "/home",
        "/home/**",
        "/about-us",
        "/about-us/*",
        "/account",
        "/account/**",
        "/sign-out",
        "/lock",
        "/unlock",
        "/recovery-code",
        "/recovery-code/*",
        "/old-pages",
        "/journal",
        "/journal/**",
        "/boundaries",
        "/boundaries/**",
        "/worksheets",
        "/worksheets/**",
        "/shortlist",
        "/shortlist/**",
        "/share-links",
        "/share-links/**",
        "/share-copies",
        "/share-copies/**",
        "/packets",
        "/packets/**"
    };

    private static final String[] ADMINISTRATION = {"/admin", "/admin/**"};

    @Bean
    @Order(1)
    SecurityFilterChain ownPages(HttpSecurity http, PrivateChain chain) {
        HttpSecurity pages = http.securityMatchers(
                own -> own.requestMatchers(WAYS_IN).requestMatchers(PERSONAL).requestMatchers(ADMINISTRATION));
        return chain.around(pages)
                .authorizeHttpRequests(own -> own.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(WAYS_IN)
                        .permitAll()
                        .requestMatchers(ADMINISTRATION)
                        .hasRole(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .authenticated())
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
