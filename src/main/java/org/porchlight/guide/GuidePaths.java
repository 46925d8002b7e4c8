package org.porchlight.guide;

import java.util.Set;
import org.porchlight.platform.web.StoredPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The guide's pages hold nothing about anyone, so they are served from memory. */
@Configuration(proxyBeanMethods = false)
class GuidePaths {

    @Bean
    StoredPaths guidePages() {
        return new StoredPaths(
                Set.of("/", "/steps", "/about", "/privacy", "/credits", "/stay-private", "/sources"),
                Set.of("/steps/", "/situations/"));
    }
}
