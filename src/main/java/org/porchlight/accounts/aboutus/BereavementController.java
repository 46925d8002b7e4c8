package org.porchlight.accounts.aboutus;

import org.porchlight.accounts.AboutUs;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One tap says that the loved one has died, another takes it back. Nothing is removed either way. */
@Controller
class BereavementController {

    private final AboutUs aboutUs;

    BereavementController(AboutUs aboutUs) {
        this.aboutUs = aboutUs;
    }

    @PostMapping("/about-us/bereavement")
    String update(SignedIn who, OpenBox box, @RequestParam(defaultValue = "") String died) {
        if (died.equals("yes") || died.equals("no")) {
            aboutUs.bereaved(box, died.equals("yes"));
        }
        return "redirect:/home";
    }
}
