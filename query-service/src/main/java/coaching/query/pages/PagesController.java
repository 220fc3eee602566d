package coaching.query.pages;

import coaching.edge.access.TokenSettings;
import coaching.query.kernel.access.UiSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import java.net.URI;
import java.util.List;

@Controller
class PagesController {

    private static final String CLIENT = "kept-web";

    private final UiConfig config;

    PagesController(TokenSettings security, UiSettings ui) {
        config = new UiConfig(security.issuerUri(), CLIENT, ui.commandUrl(), List.of("openid", "profile"),
            ui.mail().mailbox());
    }

    /// What the page must know before anybody is signed in.
    record UiConfig(URI issuer, String clientId, URI commandUrl, List<String> scopes, boolean mailbox) {}

    @GetMapping("/ui-config.json")
    @ResponseBody
    UiConfig config() {
        return config;
    }

    /// Addresses the page itself understands.
    @GetMapping({"/signed-in", "/address", "/invited", "/operations", "/programmes/**"})
    String page() {
        return "forward:/index.html";
    }
}
