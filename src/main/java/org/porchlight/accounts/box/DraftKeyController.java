package org.porchlight.accounts.box;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Hands the draft keys of an open box to a page of its owner, which keeps them in memory only ({@link OpenBox#draftKeys} says
 * in which form). By POST, so that the form's token is asked for.
 */
@Controller
class DraftKeyController {

    @PostMapping("/account/draft-keys")
    void show(SignedIn who, OpenBox box, HttpServletResponse response) throws IOException {
        byte[] keys = box.draftKeys();
        try {
            response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            response.setContentLength(keys.length);
            response.getOutputStream().write(keys);
        } finally {
            Arrays.fill(keys, (byte) 0);
        }
    }
}
