package org.porchlight.accounts.aboutus;

import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.porchlight.accounts.AboutUs;
import org.porchlight.accounts.AboutUs.Answers;
import org.porchlight.accounts.AboutUs.Kept;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.site.VisitorCountry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One page of questions, each of which may stay without an answer. */
@Controller
class AboutUsController {

    private static final String PAGE = "accounts/about-us";

    private final AboutUs aboutUs;

    AboutUsController(AboutUs aboutUs) {
        this.aboutUs = aboutUs;
    }

    /** A country as the list shows it. */
    record CountryOption(String code, String name) {}

    @GetMapping("/about-us")
    String edit(SignedIn who, OpenBox box, @RequestParam(defaultValue = "") String done, Locale reader, Model model) {
        Kept kept = aboutUs.read(box);
        model.addAttribute("form", AboutUsForm.of(kept.answers()));
        page(kept, box, reader, model);
        model.addAttribute("done", done.equals("kept"));
        return PAGE;
    }

    @PostMapping("/about-us")
    String update(
            SignedIn who,
            OpenBox box,
            @ModelAttribute("form") AboutUsForm form,
            BindingResult errors,
            @RequestParam(name = "base", defaultValue = "0") String base,
            Locale reader,
            HttpServletResponse response,
            Model model) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page(aboutUs.read(box), box, reader, model);
            model.addAttribute("base", number(base));
            return PAGE;
        }
        Optional<Kept> other = aboutUs.keep(box, form.answers(), number(base));
        if (other.isEmpty()) {
            return "redirect:/about-us?done=kept";
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("other", other.get().answers());
        model.addAttribute("otherCountry", countryName(other.get().answers(), reader));
        page(other.get(), box, reader, model);
        return "accounts/about-us-clash";
    }

    private void page(Kept kept, OpenBox box, Locale reader, Model model) {
        List<Answers> before = aboutUs.before(box);
        model.addAttribute("kept", kept);
        model.addAttribute("done", false);
        model.addAttribute("base", kept.version());
        model.addAttribute("bereaved", kept.answers().bereaved());
        model.addAttribute("before", before);
        model.addAttribute(
                "beforeCountries",
                before.stream().map(answers -> countryName(answers, reader)).toList());
        model.addAttribute("relations", Answers.RELATIONS);
        model.addAttribute("payments", Answers.PAYMENTS);
        model.addAttribute("medicines", Answers.MEDICINES);
        model.addAttribute("countries", countries(reader));
    }

    private static String countryName(Answers answers, Locale reader) {
        return answers.country().isEmpty() ? "" : VisitorCountry.nameOf(answers.country(), reader);
    }

    private static List<CountryOption> countries(Locale reader) {
        Collator order = Collator.getInstance(reader);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> code.toLowerCase(Locale.ROOT))
                .map(code -> new CountryOption(code, VisitorCountry.nameOf(code, reader)))
                .sorted((a, b) -> order.compare(a.name(), b.name()))
                .toList();
    }

    /** Anything that is no version clashes with whatever is kept. */
    private static long number(String base) {
        return base.matches("\\d{1,18}") ? Long.parseLong(base) : -1;
    }
}
