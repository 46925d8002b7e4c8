package org.porchlight.helpnow;

import java.util.Set;
import org.porchlight.platform.web.StoredPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The help pages hold nothing about anyone, so they are served from memory, and so is the script that keeps them offline. */
@Configuration(proxyBeanMethods = false)
class HelpNowPaths {

    @Bean
    StoredPaths helpNowStoredPaths() {
        return new StoredPaths(Set.of("/help-now", OfflineWorkerController.PATH), Set.of("/help-now/"));
    }
}
