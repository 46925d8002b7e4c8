package org.porchlight.site;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the people who run this copy have set. Refuses a country that does not exist.
 *
 * @param siteName shown in the footer, such as the name of the family group that runs the copy
 * @param country two-letter code in lower case, used until a visitor chooses another
 * @param publicUrl the address visitors type, or null on a computer of one's own
 * @param trustedProxies a regular expression for the network addresses of proxies that may say who the visitor is
 * @param neutralSite where "Leave" goes: an everyday page that says nothing about the reader; never requested before
 */
@ConfigurationProperties("porchlight")
public record SiteSettings(
        String siteName, String country, @Nullable URI publicUrl, URI neutralSite, String trustedProxies) {

    public SiteSettings {
        country = country.toLowerCase(Locale.ROOT);
        if (country.equals("uk")) {
            throw new SettingRefused("PORCHLIGHT_COUNTRY is uk; the code of the United Kingdom is gb.");
        }
        if (!VisitorCountry.exists(country)) {
            throw new SettingRefused(
                    "PORCHLIGHT_COUNTRY names no country; it has to be a two-letter code such as us or gb.");
        }
    }
}
