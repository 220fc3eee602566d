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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// Bounds how many requests are being worked on: what is over the bound is refused at once, instead of queueing
/// until nobody waits for it any more. One caller cannot take the places of all.
@Component
@Order(1)
final class InFlight extends OncePerRequestFilter {

    private final HandlerExceptionResolver answers;
    private final LimitSettings limits;
    private final Semaphore places;
    private final ConcurrentHashMap<String, Integer> callers = new ConcurrentHashMap<>();

    InFlight(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers, LimitSettings limits) {
        this.answers = answers;
        this.limits = limits;
        this.places = new Semaphore(limits.inFlight());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        if (!places.tryAcquire()) {
            refuse(request, response, HttpRule.OVERLOADED, "Too much is being worked on. Try again.");
            return;
        }
        try {
            ofOneCaller(request, response, chain);
        } finally {
            places.release();
        }
    }

    private void ofOneCaller(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var caller = String.valueOf(request.getRemoteUser());
        try {
            if (callers.merge(caller, 1, Integer::sum) > limits.inFlightPerCaller()) {
                refuse(request, response, HttpRule.TOO_MANY_AT_ONCE, "You have too many requests open. Try again.");
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            callers.computeIfPresent(caller, (_, open) -> open == 1 ? null : open - 1);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpRule rule, String detail) {
        answers.resolveException(request, response, null, new BadRequest(rule, null, detail));
    }
}
