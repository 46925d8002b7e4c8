package org.porchlight;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The help pages and what every page shares, with nothing else of the application and no data source: for tests that show
 * that help stands alone. Not a configuration by annotation, so that no scan finds it.
 */
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        },
        excludeName = "org.porchlight.platform.database.EmbeddedPostgresAutoConfiguration")
@ConfigurationPropertiesScan("org.porchlight.site")
@ComponentScan({"org.porchlight.helpnow", "org.porchlight.site", "org.porchlight.platform.web"})
@Import({SecurityRules.class, ClockConfiguration.class, CountryComposition.class, HelpWithoutDatabase.AnotherPage.class
})
public class HelpWithoutDatabase {

    /** A general page: it has the policy of all pages and the script that keeps the help pages offline. */
    @RestController
    static class AnotherPage {

        @GetMapping(value = "/another-page", produces = "text/html")
        String show() {
            return "<!DOCTYPE html><html lang=en><title>Another page</title><script type=module src=/js/offline.js></script>"
                    + "<h1>Another page</h1>";
        }
    }
}
