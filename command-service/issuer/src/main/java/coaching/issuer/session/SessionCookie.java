package coaching.issuer.session;

import jakarta.servlet.ServletContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/// After Boot has set what the configuration says.
record SessionCookie(CookieNames names) implements ServletContextInitializer {

    private static final String NAME = "kept-signin";

    @Override
    public void onStartup(ServletContext context) {
        var cookie = context.getSessionCookieConfig();
        cookie.setName(names.name(NAME));
        cookie.setPath("/");
        if (names.secure()) {
            cookie.setSecure(true);
        }
    }
}
