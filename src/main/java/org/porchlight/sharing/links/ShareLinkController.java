package org.porchlight.sharing.links;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.signin.RecentPassword;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.TooBusy;
import org.porchlight.sharing.LinkKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The links that somebody has made, and the way to another. */
@Controller
class ShareLinkController {

    static final String LINK = "/share-links/{id:[0-9a-f-]{36}}";

    private final ShareLinks links;
    private final SharePages pages;
    private final LinkPages linkPages;
    private final RecentPassword password;

    ShareLinkController(ShareLinks links, SharePages pages, LinkPages linkPages, RecentPassword password) {
        this.links = links;
        this.pages = pages;
        this.linkPages = linkPages;
        this.password = password;
    }

    @GetMapping("/share-links")
    String list(SignedIn who, OpenBox box, Model model) {
        return linkPages.list(who, box, model);
    }

    @GetMapping(LINK)
    String show(@PathVariable UUID id, SignedIn who, OpenBox box, HttpServletRequest request, Model model) {
        return linkPages.show(links.read(box, id), who, box, request, model);
    }

    @GetMapping("/share-links/new")
    String blank(SignedIn who, OpenBox box, HttpServletResponse response, Model model) {
        return pages.choose(ShareForm.blank(), List.of(), who, box, response, model);
    }

    /** Makes the link that was looked at. */
    @PostMapping("/share-links")
    String create(
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        password.require(request, RecentPassword.FOR_ONESELF);
        SharePages.Checked checked = pages.check(ShareForm.sent(fields), who, box);
        if (!checked.isSound()) {
            return pages.choose(checked.form(), checked.problems(), who, box, response, model);
        }
        ShareForm form = checked.form();
        try {
            links.make(
                    box,
                    new ShareLinks.Wanted(
                            form.once(),
                            LinkKind.PAGES,
                            pages.letter(checked, who),
                            form.recipient(),
                            form.days(),
                            form.passcode(),
                            form.single(),
                            form.notes()));
        } catch (ShareLinks.TooManyLinks many) {
            return refused(form, "too-many", who, box, response, model);
        } catch (TooBusy busy) {
            return refused(form, "busy", who, box, response, model);
        }
        return "redirect:/share-links/" + form.once();
    }

    private String refused(
            ShareForm form, String why, SignedIn who, OpenBox box, HttpServletResponse response, Model model) {
        return pages.choose(form, List.of(new ShareForm.Problem("items", why)), who, box, response, model);
    }
}
