package org.porchlight.shortlist;

import java.util.Map;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what is typed during a call every few seconds, and throws it away when asked. */
@Controller
class CallDraftController {

    private static final String DRAFT = CallController.CALLS + "/drafts/{draft:[0-9a-f-]{36}}";

    private final CallLog calls;
    private final FormPages forms;

    CallDraftController(CallLog calls, FormPages forms) {
        this.calls = calls;
        this.forms = forms;
    }

    /** For the script of the form; 409 if other words lie under this id: the script goes on under another. */
    @PostMapping(DRAFT)
    ResponseEntity<Map<String, Object>> update(
            @PathVariable UUID id,
            @PathVariable UUID draft,
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields) {
        int edition = FormPages.number(fields.getFirst("edition"));
        if (edition < 1) {
            return ResponseEntity.badRequest().build();
        }
        MultiValueMap<String, String> typed =
                LoggedCall.SHEET.read(fields, forms.days(who), null).typed();
        return calls.draft(box, id, draft, edition, typed)
                .map(at -> ResponseEntity.ok(Map.<String, Object>of("time", forms.moment(at, who), "needsHelp", false)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
    }

    @PostMapping(DRAFT + "/deletion")
    String delete(@PathVariable UUID id, @PathVariable UUID draft, SignedIn who, OpenBox box) {
        calls.forgetDraft(who.id(), draft);
        return "redirect:/shortlist/" + id;
    }
}
