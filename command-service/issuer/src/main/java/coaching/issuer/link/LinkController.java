package coaching.issuer.link;

import coaching.issuer.settings.SignInPaths;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The page behind a link. Its script puts what comes after the # into a form, which a person sends.
@RestController
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class LinkController {

    private final String page;

    LinkController() throws IOException {
        page = new ClassPathResource("coaching/issuer/pages/link.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping(SignInPaths.LINK)
    ResponseEntity<String> open(CsrfToken csrf) {
        return ResponseEntity.ok().contentType(SignInPaths.HTML).cacheControl(CacheControl.noStore())
            .body(page.replace("${csrf.name}", HtmlUtils.htmlEscape(csrf.getParameterName()))
                .replace("${csrf.value}", HtmlUtils.htmlEscape(csrf.getToken())));
    }
}
