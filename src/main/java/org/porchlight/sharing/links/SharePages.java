package org.porchlight.sharing.links;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.sharing.Letter;
import org.porchlight.sharing.Letters;
import org.porchlight.sharing.LinkKind;
import org.porchlight.sharing.Shareable.Asked;
import org.porchlight.sharing.SharedPart;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages on which a family chooses what to share and looks at it first. */
@Component
class SharePages {

    private final Letters letters;
    private final Clock clock;

    SharePages(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** A choice that was looked at: what is wrong with it, or the letter that comes out. */
    record Checked(ShareForm form, List<SharedPart> parts, List<ShareForm.Problem> problems) {

        boolean isSound() {
            return problems.isEmpty();
        }
    }

    Checked check(ShareForm form, SignedIn who, OpenBox box) {
        List<SharedPart> parts = letters.parts(asked(who, box), form.items());
        Checked checked = new Checked(form, parts, form.problems(parts.size()));
        return checked.isSound() && isTooMuch(checked, who)
                ? new Checked(form, parts, List.of(new ShareForm.Problem("items", "too-much")))
                : checked;
    }

    private boolean isTooMuch(Checked checked, SignedIn who) {
        try {
            letter(checked, who);
            return false;
        } catch (Letters.TooMuch much) {
            return true;
        }
    }

    private static Asked asked(SignedIn who, OpenBox box) {
        return new Asked(who, box, LinkKind.PAGES, "");
    }

    Letter letter(Checked checked, SignedIn who) {
        return letters.letter(checked.form().from(), "", "", today(who), null, checked.parts());
    }

    LocalDate today(SignedIn who) {
        return LocalDate.ofInstant(clock.instant(), who.zone());
    }

    String choose(
            ShareForm form,
            List<ShareForm.Problem> problems,
            SignedIn who,
            OpenBox box,
            HttpServletResponse response,
            Model model) {
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("groups", letters.groups(asked(who, box), form.items()));
        model.addAttribute("days", LinkKind.PAGES.days());
        return "sharing/choose";
    }

    String preview(Checked checked, SignedIn who, Model model) {
        Letter letter = letter(checked, who);
        Instant until =
                clock.instant().plus(java.time.Duration.ofDays(checked.form().days()));
        model.addAttribute("form", checked.form());
        model.addAttribute("letter", letter);
        model.addAttribute("shown", letters.shown(letter));
        model.addAttribute("until", LocalDate.ofInstant(until, who.zone()));
        return "sharing/preview";
    }
}
