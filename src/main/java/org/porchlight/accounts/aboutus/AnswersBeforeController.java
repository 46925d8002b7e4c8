package org.porchlight.accounts.aboutus;

import org.porchlight.accounts.AboutUs;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Deletes the answers from before a reset that were opened again and are not needed any more. */
@Controller
class AnswersBeforeController {

    private final AboutUs aboutUs;

    AnswersBeforeController(AboutUs aboutUs) {
        this.aboutUs = aboutUs;
    }

    @PostMapping("/about-us/before")
    String delete(SignedIn who, OpenBox box) {
        aboutUs.forgetBefore(box);
        return "redirect:/about-us";
    }
}
