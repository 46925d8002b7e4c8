package org.porchlight.accounts.administration;

import org.porchlight.accounts.admission.SignUpMode;
import org.porchlight.accounts.admission.SignUpRule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may make an account. */
@Controller
class SignUpRuleController {

    private final SignUpRule rule;

    SignUpRuleController(SignUpRule rule) {
        this.rule = rule;
    }

    @PostMapping("/admin/sign-up")
    String update(@RequestParam(defaultValue = "") String mode) {
        SignUpMode.of(mode).ifPresent(rule::change);
        return "redirect:/admin";
    }
}
