package org.porchlight.sharing.links;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is chosen for a link: "this is what they will see", and back to change it. Nothing is made yet. */
@Controller
class ShareChoiceController {

    private final SharePages pages;

    ShareChoiceController(SharePages pages) {
        this.pages = pages;
    }

    @PostMapping("/share-links/preview")
    String create(
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        SharePages.Checked checked = pages.check(ShareForm.sent(fields), who, box);
        return checked.isSound()
                ? pages.preview(checked, who, model)
                : pages.choose(checked.form(), checked.problems(), who, box, response, model);
    }

    @PostMapping("/share-links/new")
    String edit(
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        return pages.choose(ShareForm.sent(fields), List.of(), who, box, response, model);
    }
}
