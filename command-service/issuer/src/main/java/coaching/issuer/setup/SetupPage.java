package coaching.issuer.setup;

import coaching.issuer.settings.SignInPaths;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The page behind the link of the first start: plain HTML like the sign-in page.
public final class SetupPage {

    private final String open = resource("setup.html");
    private final String over = resource("setup-over.html");

    public SetupPage() throws IOException {}

    String open(CsrfToken csrf, Setup.Form form, @Nullable SetupRefusal refusal) {
        return open.replace("${csrf.name}", HtmlUtils.htmlEscape(csrf.getParameterName()))
            .replace("${csrf.value}", HtmlUtils.htmlEscape(csrf.getToken()))
            .replace("${refused}", refusal == null ? "" : said(refusal))
            .replace("${token}", HtmlUtils.htmlEscape(form.token() == null ? "" : form.token()))
            .replace("${name}", HtmlUtils.htmlEscape(form.name()));
    }

    String over() {
        return over.replace("${refused}", said(SetupRefusal.LINK_IS_OVER));
    }

    void write(HttpServletResponse response, CsrfToken csrf, Setup.Form form, SetupRefusal refusal)
        throws IOException {
        var isOver = refusal == SetupRefusal.LINK_IS_OVER;
        response.setStatus((isOver ? HttpStatus.GONE : HttpStatus.BAD_REQUEST).value());
        response.setContentType(SignInPaths.HTML.toString());
        response.getOutputStream()
            .write((isOver ? over() : open(csrf, form, refusal)).getBytes(StandardCharsets.UTF_8));
    }

    private static String said(SetupRefusal refusal) {
        return "<p id=\"refused\" class=\"refused\" role=\"alert\">" + HtmlUtils.htmlEscape(refusal.sentence())
            + "</p>";
    }

    private static String resource(String name) throws IOException {
        return new ClassPathResource("coaching/issuer/pages/" + name).getContentAsString(StandardCharsets.UTF_8);
    }
}
