package org.porchlight.site;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the people who run this copy have set. Refuses a country that is not two letters.
 *
 * @param siteName shown in the footer, such as the name of the family group that runs the copy
 * @param country two-letter code in lower case, used until a visitor chooses another
 * @param publicUrl the address visitors type, or null on a computer of one's own
 * @param neutralSite where "Leave" goes: an everyday page that says nothing about the reader; never requested before
 */
@ConfigurationProperties("porchlight")
public record SiteSettings(
        String siteName, String country, @Nullable URI publicUrl, URI neutralSite) {

    public SiteSettings {
        country = country.toLowerCase(Locale.ROOT);
        if (!country.matches("[a-z]{2}")) {
            throw new IllegalArgumentException("PORCHLIGHT_COUNTRY must be a two-letter code such as us or gb");
        }
    }
}
