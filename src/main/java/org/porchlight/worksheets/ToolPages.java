package org.porchlight.worksheets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.site.VisitorCountry;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.porchlight.worksheets.sheet.PlacesInMind;
import org.porchlight.worksheets.sheet.Telephone;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Fills the pages of all tools: the form, and the finished page. */
@Component
class ToolPages {

    /** Characters from which a page is printed in smaller type, so that it still comes out on one sheet. */
    private static final int FULL = 450;

    private final Tools tools;
    private final MessageSource messages;
    private final VisitorCountry countries;
    private final ObjectProvider<PlacesInMind> places;
    private final Clock clock;

    ToolPages(
            Tools tools,
            MessageSource messages,
            VisitorCountry countries,
            ObjectProvider<PlacesInMind> places,
            Clock clock) {
        this.places = places;
        this.tools = tools;
        this.messages = messages;
        this.countries = countries;
        this.clock = clock;
    }

    /**
     * Who fills in a sheet.
     *
     * @param box open, or null for somebody who is not signed in or whose pages are locked
     */
    record Writer(@Nullable SignedIn person, @Nullable OpenBox box) {

        static Writer of(Optional<SignedIn> who, Optional<OpenBox> box) {
            return new Writer(who.orElse(null), box.orElse(null));
        }

        static Writer of(SignedIn who, OpenBox box) {
            return new Writer(who, box);
        }
    }

    /**
     * What the form holds.
     *
     * @param danger whether somebody has said that a talk could be dangerous: "yes", "keep" (and it may be kept), or empty
     */
    record Filled(MultiValueMap<String, String> typed, List<FieldProblem> problems, FormKey key, String danger) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Filled";
        }
    }

    Days days(@Nullable SignedIn who) {
        return who == null ? Days.anywhere(clock) : Days.in(who.zone(), clock);
    }

    ToolWords words(Tool<?> tool) {
        return ToolWords.of(messages, LocaleContextHolder.getLocale(), tool);
    }

    Tool.Situation situation(@Nullable SignedIn who, String danger, HttpServletRequest request) {
        return new Tool.Situation(days(who).today(), isDanger(danger), countries.codeFor(request));
    }

    static boolean isDanger(String sent) {
        return sent.equals("yes") || sent.equals("keep");
    }

    static String danger(MultiValueMap<String, String> fields) {
        String sent = fields.getFirst("danger");
        return sent != null && isDanger(sent) ? sent : "";
    }

    /** For pages that hold what somebody typed. */
    static void keepPrivate(HttpServletResponse response) {
        // lets browsers without Sec-Fetch-Site say where the form came from
        response.setHeader("Referrer-Policy", "same-origin");
        // the device may be shared: nothing typed comes back from the browser's memory
        response.setHeader("Cache-Control", "no-store");
    }

    /** The form of a new sheet. */
    String form(Tool<?> tool, Filled filled, Writer writer, Model model, HttpServletResponse response) {
        return form(tool, filled, writer, null, model, response);
    }

    /** @param kept the sheet that is changed; null for a new one */
    String form(
            Tool<?> tool,
            Filled filled,
            Writer writer,
            @Nullable Worksheet<?> kept,
            Model model,
            HttpServletResponse response) {
        keepPrivate(response);
        fillFrame(tool, model);
        model.addAttribute(
                "parts",
                FormView.of(tool, filled.typed(), filled.problems(), messages, LocaleContextHolder.getLocale()));
        model.addAttribute("problems", filled.problems());
        model.addAttribute("key", filled.key());
        model.addAttribute("danger", filled.danger());
        model.addAttribute("autosaves", writer.box() != null);
        model.addAttribute("known", writer.person() != null);
        model.addAttribute("kept", kept);
        model.addAttribute("freshForm", tools.freshForm());
        return "worksheets/form";
    }

    private void fillFrame(Tool<?> tool, Model model) {
        ToolWords words = words(tool);
        model.addAttribute("tool", tool);
        model.addAttribute("address", Tools.addressOf(tool));
        model.addAttribute("name", words.say("name"));
        model.addAttribute("purpose", words.say("purpose"));
        model.addAttribute("note", words.maybe("note").orElse(null));
        model.addAttribute("closing", tool.step() == Tool.CLOSING);
    }

    /**
     * What every finished page shows.
     *
     * @param view the name of its template
     */
    <A extends Record> void paper(Tool<A> tool, A answers, Tool.Situation situation, String view, Model model) {
        fillFrame(tool, model);
        model.addAttribute("answers", answers);
        model.addAttribute("view", tool.view(answers, situation));
        model.addAttribute("words", words(tool));
        model.addAttribute("situation", situation);
        model.addAttribute("today", situation.today());
        model.addAttribute("shown", viewOf(tool, view));
        model.addAttribute("views", tool.views());
        model.addAttribute("suggestions", tool.suggestions(answers, situation));
        model.addAttribute("days", tool.calendar(answers).size());
        model.addAttribute("full", characters(tool, answers) > FULL);
    }

    /** Says which places of the page should be answering at this moment, where the family wrote their hours down. */
    void sayWhoAnswers(Tool<?> tool, @Nullable OpenBox box, Model model) {
        if (box == null || !tool.listsPlaces()) {
            return;
        }
        Map<String, String> answering = new HashMap<>();
        places.stream().flatMap(kept -> kept.of(box).stream()).forEach(place -> {
            String digits = new Telephone(place.phone()).digits();
            if (!digits.isEmpty()) {
                answering.putIfAbsent(digits, place.answering());
            }
        });
        model.addAttribute("answering", answering);
    }

    private static <A extends Record> int characters(Tool<A> tool, A answers) {
        return tool.sheet().fields(answers).values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    /** The view of this name, or the usual one. */
    private static String viewOf(Tool<?> tool, String view) {
        return tool.views().contains(view) ? view : tool.views().get(0);
    }
}
