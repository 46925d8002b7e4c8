package org.porchlight.accounts.leaving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.Role;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.box.Boxes;
import org.porchlight.accounts.sessions.OpenSessions;
import org.porchlight.accounts.sessions.Sessions;
import org.porchlight.accounts.signin.RecentPassword;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deleting everything: explained first, done at once. */
@Controller
class DeletionController {

    private final Accounts accounts;
    private final Boxes boxes;
    private final Sessions sessions;
    private final OpenSessions open;
    private final RecentPassword password;
    private final TransactionTemplate transaction;
    private final int backupDays;

    DeletionController(
            Accounts accounts,
            Boxes boxes,
            Sessions sessions,
            OpenSessions open,
            RecentPassword password,
            TransactionTemplate transaction,
            @Value("${porchlight.backup-days}") int backupDays) {
        this.accounts = accounts;
        this.boxes = boxes;
        this.sessions = sessions;
        this.open = open;
        this.password = password;
        this.transaction = transaction;
        this.backupDays = backupDays;
    }

    @GetMapping("/account/deletion")
    String blank(SignedIn who, HttpServletRequest request, Model model) {
        password.require(request, RecentPassword.FOR_ONESELF);
        return page(who, model);
    }

    @PostMapping("/account/deletion")
    String create(
            SignedIn who,
            @RequestParam(defaultValue = "false") boolean sure,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        password.require(request, RecentPassword.FOR_ONESELF);
        if (!sure || isLastAdministrator(who)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("notSure", !sure);
            return page(who, model);
        }
        open.endAll(who.id(), request);
        transaction.executeWithoutResult(status -> {
            // the keys first: whatever happens then, nothing can be read any more
            boxes.destroy(who.id());
            accounts.delete(who.id());
        });
        sessions.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        model.addAttribute("backupDays", backupDays);
        return "accounts/deleted";
    }

    private String page(SignedIn who, Model model) {
        model.addAttribute("backupDays", backupDays);
        model.addAttribute("lastAdministrator", isLastAdministrator(who));
        return "accounts/deletion";
    }

    private boolean isLastAdministrator(SignedIn who) {
        return who.role() == Role.ADMINISTRATOR && accounts.administrators() == 1;
    }
}
