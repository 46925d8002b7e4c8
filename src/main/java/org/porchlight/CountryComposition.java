package org.porchlight;

import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.helpnow.ChosenCountry;
import org.porchlight.helpnow.Country;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.site.CountriesOnOffer;
import org.porchlight.site.VisitorCountry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the visitor's country with the numbers, so that the help pages and the site know nothing of each other. */
@Configuration(proxyBeanMethods = false)
class CountryComposition {

    @Bean
    ChosenCountry chosenCountry(VisitorCountry visitors) {
        return visitors::codeFor;
    }

    @Bean
    CountriesOnOffer countriesOnOffer(HelpNow helpNow) {
        return new CountriesOnOffer() {
            @Override
            public Set<String> complete() {
                return with(Country.Status.COMPLETE);
            }

            @Override
            public Set<String> emergencyNumberOnly() {
                return with(Country.Status.SEED);
            }

            private Set<String> with(Country.Status status) {
                return helpNow.codes().stream()
                        .filter(code -> helpNow.country(code).status() == status)
                        .collect(Collectors.toUnmodifiableSet());
            }
        };
    }
}
