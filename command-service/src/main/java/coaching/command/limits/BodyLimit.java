package coaching.command.limits;

import coaching.command.problem.BadRequest;
import coaching.command.problem.HttpRule;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import java.io.IOException;

/// Refuses large bodies: by their announced length before a byte is read, else at the first byte too many.
@Component
@Order(2)
final class BodyLimit extends OncePerRequestFilter {

    static final int COMMAND_BYTES = 1 << 20;
    static final int IMPORT_BYTES = 10 << 20;

    private final HandlerExceptionResolver answers;

    BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var limit = request.getRequestURI().endsWith("/imports") ? IMPORT_BYTES : COMMAND_BYTES;
        if (request.getContentLengthLong() > limit) {
            refuse(request, response, limit);
            return;
        }
        var body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            refuse(request, response, limit);
            return;
        }
        chain.doFilter(new BoundedBody(request, body), response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int limit) {
        answers.resolveException(request, response, null,
            new BadRequest(HttpRule.BODY_TOO_LARGE, null, "At most " + limit + " bytes are taken here."));
    }
}
