package coaching.query.signin;

import coaching.query.kernel.access.Throttle;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Makes guessing passwords slow.
final class SignInLimit extends OncePerRequestFilter {

    private final Throttle throttle;

    SignInLimit(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var tries = HttpMethod.POST.matches(request.getMethod());
        if (tries && !throttle.admits(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", "10");
        } else {
            chain.doFilter(request, response);
        }
    }
}
