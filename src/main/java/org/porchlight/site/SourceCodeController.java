package org.porchlight.site;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Hands out the source code that this very copy was built from, as section 13 of the GNU Affero General Public License asks
 * (https://www.gnu.org/licenses/agpl-3.0.html). The build packs it, so a changed copy offers its changes by itself.
 */
@Controller
class SourceCodeController {

    private static final Resource ARCHIVE = new ClassPathResource("source/porchlight-source.zip");

    @GetMapping("/source-code")
    ResponseEntity<Resource> show() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("source.zip")
                                .build()
                                .toString())
                .body(ARCHIVE);
    }
}
