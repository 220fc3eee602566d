package coaching.edge.access;

import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

import java.io.IOException;

/// Lets refusals of the filter chain look like all others.
public final class SecurityRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final HandlerExceptionResolver answers;

    public SecurityRefusals(HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
        throws IOException, ServletException {
        if (why instanceof AuthenticationServiceException) {
            answer(request, response, Refused.because(RequestRule.ISSUER_UNAVAILABLE));
            return;
        }
        challenge.commence(request, response, why);
        answer(request, response, Refused.because(RequestRule.NOT_SIGNED_IN, HttpHeaders.AUTHORIZATION,
            "Send a valid access token of this service as a bearer token."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) {
        answer(request, response, notAllowed());
    }

    /// None of the caller's roles admits.
    public static Refused notAllowed() {
        return Refused.because(RequestRule.NOT_ALLOWED, HttpHeaders.AUTHORIZATION, "None of your roles may do this.");
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, Refused refused) {
        answers.resolveException(request, response, null, refused);
    }
}
