package coaching.command.access;

import coaching.command.problem.BadRequest;
import coaching.command.problem.HttpRule;
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

/// Lets refusals of the filter chain look like all others.
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
            answer(request, response, new BadRequest(HttpRule.ISSUER_UNAVAILABLE, null,
                "The issuer of tokens cannot be reached. Try again."));
            return;
        }
        challenge.commence(request, response, why);
        answer(request, response, new BadRequest(HttpRule.NOT_SIGNED_IN, "Authorization",
            "Send a valid access token of this service as a bearer token."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) {
        answer(request, response,
            new BadRequest(HttpRule.NOT_ALLOWED, "Authorization", "None of your roles may do this."));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, BadRequest refusal) {
        answers.resolveException(request, response, null, refusal);
    }
}
