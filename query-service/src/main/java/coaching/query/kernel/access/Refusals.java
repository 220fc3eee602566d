package coaching.query.kernel.access;

import coaching.edge.access.SecurityRefusals;
import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

import java.io.IOException;

/// Answers who did not sign in: a person who mistyped an address in a person's words, everybody else with a problem.
@Component
final class Refusals implements AuthenticationEntryPoint {

    private final SecurityRefusals usual;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.usual = new SecurityRefusals(answers);
    }

    SecurityRefusals usual() {
        return usual;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
        throws IOException, ServletException {
        if (!(why instanceof AuthenticationServiceException) && NoSuchPage.isAskedFor(request)) {
            NoSuchPage.answer(response);
        } else {
            usual.commence(request, response, why);
        }
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response) {
        usual.answer(request, response, Refused.because(RequestRule.TOO_MANY_REQUESTS, HttpHeaders.AUTHORIZATION,
            RequestRule.TOO_MANY_REQUESTS.sentence()));
    }
}
