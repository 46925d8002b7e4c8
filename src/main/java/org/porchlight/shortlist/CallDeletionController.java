package org.porchlight.shortlist;

import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Deletes one call from the log. */
@Controller
class CallDeletionController {

    private final CallLog calls;

    CallDeletionController(CallLog calls) {
        this.calls = calls;
    }

    @PostMapping(CallController.CALL + "/deletion")
    String delete(@PathVariable UUID id, @PathVariable UUID call, SignedIn who, OpenBox box) {
        calls.delete(box, id, call);
        return "redirect:/shortlist/" + id + "/calls";
    }
}
