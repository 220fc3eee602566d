package coaching.issuer;

import coaching.issuer.settings.SignInPaths;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

import java.io.IOException;

/// A form that was opened before the person signed in in another tab is out of date, but no attack: it leads on.
final class AlreadySignedIn implements AccessDeniedHandler {

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
        throws IOException, ServletException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person != null && person.isAuthenticated()) {
            response.sendRedirect(SignInPaths.FIRST_PAGE.toString());
        } else {
            others.handle(request, response, denied);
        }
    }
}
