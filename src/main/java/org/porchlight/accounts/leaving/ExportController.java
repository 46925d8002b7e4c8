package org.porchlight.accounts.leaving;

import jakarta.servlet.http.HttpServletRequest;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.signin.RecentPassword;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Everything one has written, in one file, made in memory and kept nowhere. */
@Controller
class ExportController {

    private final Export export;
    private final RecentPassword password;

    ExportController(Export export, RecentPassword password) {
        this.export = export;
        this.password = password;
    }

    @GetMapping("/account/export")
    String show(SignedIn who, OpenBox box, HttpServletRequest request) {
        password.require(request, RecentPassword.FOR_ONESELF);
        return "accounts/export";
    }

    @PostMapping("/account/export")
    ResponseEntity<byte[]> create(SignedIn who, OpenBox box, HttpServletRequest request) {
        password.require(request, RecentPassword.FOR_ONESELF);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        // a neutral name: it lies among other downloads
                        ContentDisposition.attachment()
                                .filename("my-pages.zip")
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(export.of(who, box));
    }
}
