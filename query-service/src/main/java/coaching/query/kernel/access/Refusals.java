package coaching.query.kernel.access;

import coaching.query.kernel.problem.Refused;
import coaching.query.kernel.problem.Rule;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

import java.io.IOException;

/// Lets refusals of the filter chain look like all others, and a mistyped address like one.
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final HandlerExceptionResolver answers;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
        throws IOException, ServletException {
        if (why instanceof AuthenticationServiceException) {
            answer(request, response, Refused.because(Rule.ISSUER_UNAVAILABLE, null,
                "The issuer of tokens cannot be reached just now. Ask again shortly."));
            return;
        }
        if (NoSuchPage.isAskedFor(request)) {
            NoSuchPage.answer(response);
            return;
        }
        challenge.commence(request, response, why);
        answer(request, response, Refused.because(Rule.NOT_SIGNED_IN, "Authorization",
            "Send a valid access token of this service as a bearer token."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) {
        answer(request, response, Refused.because(Rule.NOT_ALLOWED, "Authorization",
            "None of your roles may ask this."));
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response) {
        answer(request, response, Refused.because(Rule.TOO_MANY_REQUESTS, "Authorization",
            "You ask more often than allowed. Ask again shortly."));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Refused refused) {
        answers.resolveException(request, response, null, refused);
    }
}
