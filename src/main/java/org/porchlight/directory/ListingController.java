package org.porchlight.directory;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one place: what it offers in plain words, what to ask, where that comes from. */
@Controller
class ListingController {

    private final Listings listings;
    private final ListingChecks checks;
    private final Labels labels;

    ListingController(Listings listings, ListingChecks checks, Labels labels) {
        this.listings = listings;
        this.checks = checks;
        this.labels = labels;
    }

    @GetMapping("/treatment/{id:[0-9]{1,18}}")
    String show(@PathVariable long id, Model model, Locale reader) {
        ListingView listing = listings.show(id).orElseThrow(PageNotFound::new);
        model.addAttribute("listing", listing);
        model.addAttribute(
                "checkedOn",
                checks.lastByPhone(id)
                        .map(day -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(reader)
                                .format(day))
                        .orElse(null));
        model.addAttribute("maps", MapsAddress.of(listing));
        model.addAttribute(
                "offers",
                listing.offers().stream()
                        .map(category -> OffersView.of(category, labels, reader))
                        .toList());
        return "directory/listing";
    }
}
