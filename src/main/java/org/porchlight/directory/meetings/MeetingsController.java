package org.porchlight.directory.meetings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.porchlight.directory.finder.FinderQuery;
import org.porchlight.directory.places.GeoPoint;
import org.porchlight.directory.places.Places;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.site.VisitorCountry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Meetings of peer and family groups: a plain form whose address can be shared, and what it finds. */
@Controller
class MeetingsController {

    private final MeetingSearch search;
    private final Places places;
    private final HelpNow helpNow;
    private final VisitorCountry visitors;
    private final Clock clock;

    MeetingsController(MeetingSearch search, Places places, HelpNow helpNow, VisitorCountry visitors, Clock clock) {
        this.search = search;
        this.places = places;
        this.helpNow = helpNow;
        this.visitors = visitors;
        this.clock = clock;
    }

    /**
     * A meeting in the reader's words.
     *
     * @param next such as "Wednesday, November 25, 7:30 PM"; empty if nobody knows
     */
    record MeetingView(MeetingSearch.Found meeting, String day, String time, String next, boolean now) {}

    @GetMapping("/meetings")
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale reader) {
        MeetingQuery query = MeetingQuery.of(parameters);
        String country = visitors.codeFor(request);
        model.addAttribute("query", query);
        model.addAttribute("radii", FinderQuery.RADII);
        model.addAttribute("lines", helpNow.helplines(country, "family"));
        boolean loaded = search.isAnyLoaded();
        model.addAttribute("loaded", loaded);
        if (!loaded) {
            return "directory/meetings";
        }
        GeoPoint near = null;
        if (!query.where().isEmpty()) {
            near = Meetings.point(places.find(query.where(), "", country.toUpperCase(Locale.ROOT)));
            if (near == null) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("trouble", true);
                return "directory/meetings";
            }
        }
        MeetingSearch.Answer answer = search.find(query, near);
        model.addAttribute("answer", answer);
        model.addAttribute(
                "meetings",
                answer.meetings().stream().map(meeting -> view(meeting, reader)).toList());
        model.addAttribute("previous", answer.page() > 1 ? address(parameters, answer.page() - 1) : null);
        model.addAttribute("following", answer.page() < answer.pages() ? address(parameters, answer.page() + 1) : null);
        return "directory/meetings";
    }

    private MeetingView view(MeetingSearch.Found meeting, Locale reader) {
        DateTimeFormatter time =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(reader);
        ZonedDateTime next = meeting.next();
        String words = next == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                                .withLocale(reader)
                                .format(next) + ", " + time.format(next);
        return new MeetingView(
                meeting,
                meeting.day().getDisplayName(TextStyle.FULL, reader),
                time.format(meeting.starts()),
                words,
                meeting.isNow(clock.instant()));
    }

    private static String address(MultiValueMap<String, String> parameters, int page) {
        StringBuilder address = new StringBuilder("/meetings?page=").append(page);
        for (String name : List.of("where", "radius", "day", "how", "audience", "medication")) {
            String value = parameters.getFirst(name);
            if (value != null && !value.isEmpty()) {
                address.append('&').append(name).append('=').append(UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }
}
