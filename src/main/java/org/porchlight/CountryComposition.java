package org.porchlight;

import org.porchlight.helpnow.ChosenCountry;
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
        return helpNow::codes;
    }
}
