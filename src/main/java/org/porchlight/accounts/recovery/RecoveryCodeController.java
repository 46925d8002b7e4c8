package org.porchlight.accounts.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.box.Boxes;
import org.porchlight.accounts.signin.RecentPassword;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.RecoveryCode;
import org.porchlight.platform.web.SitePath;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The journal recovery code: shown once, to be written down, and confirmed by typing one group of it. The code is on the page
 * and nowhere else; only what it wraps is kept.
 */
@Controller
class RecoveryCodeController {

    private final Boxes boxes;
    private final RecentPassword password;

    RecoveryCodeController(Boxes boxes, RecentPassword password) {
        this.boxes = boxes;
        this.password = password;
    }

    @GetMapping("/recovery-code")
    String blank(SignedIn who, OpenBox box, @RequestParam(defaultValue = "") String next, Model model) {
        model.addAttribute("has", boxes.hasRecoveryCode(who.id()));
        model.addAttribute("next", SitePath.orElse(next, ""));
        return "accounts/recovery-code-start";
    }

    @PostMapping("/recovery-code")
    String create(OpenBox box, @RequestParam(defaultValue = "") String next, HttpServletRequest request, Model model) {
        password.require(request, RecentPassword.FOR_ONESELF);
        return page(boxes.newRecoveryCode(box), next, model);
    }

    @PostMapping("/recovery-code/confirmation")
    String update(
            OpenBox box,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String next,
            HttpServletResponse response,
            Model model) {
        Optional<RecoveryCode> code = RecoveryCode.parse(shown);
        if (code.isEmpty()) {
            return "redirect:/recovery-code";
        }
        if (!fits(group, asked(code.get()))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", true);
            return page(code.get(), next, model);
        }
        return boxes.confirm(box, code.get())
                ? "redirect:" + SitePath.orElse(next, "/account")
                : "redirect:/recovery-code";
    }

    private static String page(RecoveryCode code, String next, Model model) {
        List<String> groups = code.groups();
        model.addAttribute("groups", groups);
        model.addAttribute("shown", String.join("-", groups));
        model.addAttribute("asked", askedNumber(code) + 1);
        model.addAttribute("next", SitePath.orElse(next, ""));
        return "accounts/recovery-code";
    }

    private static boolean fits(String typed, String group) {
        return typed.strip().equalsIgnoreCase(group);
    }

    private static String asked(RecoveryCode code) {
        return code.groups().get(askedNumber(code));
    }

    /** Another group for each code, so that nobody copies the first one out of habit. */
    private static int askedNumber(RecoveryCode code) {
        return Math.floorMod(code.groups().hashCode(), code.groups().size() - 1) + 1;
    }
}
