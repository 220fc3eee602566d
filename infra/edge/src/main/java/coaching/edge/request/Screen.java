package coaching.edge.request;

import coaching.edge.address.Addresses;
import coaching.edge.address.Decoded;
import coaching.edge.audit.RefusalNote;
import coaching.edge.limits.BodyReader;
import coaching.edge.limits.BoundedRequest;
import coaching.edge.problem.Problem;
import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Comes before all other filters: what cannot be read is refused here, and nowhere else as an error.
public final class Screen extends OncePerRequestFilter {

    private final Addresses forms;
    private final Addresses pages;
    private final BodyReader bodies;

    /// @param forms where forms are taken from people and clients who are not known yet
    /// @param pages where no query is read
    public Screen(Addresses forms, Addresses pages, BodyReader bodies) {
        this.forms = forms;
        this.pages = pages;
        this.bodies = bodies;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        try {
            chain.doFilter(screened(request), response);
        } catch (Refused refusal) {
            RefusalNote.refusal(request, refusal.problem().rule().name(), null);
            refusal.problem().write(response);
        } catch (RequestRejectedException _) {
            Problem.of(RequestRule.MALFORMED_REQUEST).write(response);
        }
    }

    /// What is refused already is not read again to say so.
    private HttpServletRequest screened(HttpServletRequest request) throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return new ScreenedRequest(request, Parameters.of(null));
        }
        Headers.check(request);
        var isPage = pages.contain(Decoded.path(request));
        var parameters = Parameters.of(isPage ? null : request.getQueryString());
        if (!isForm(request.getContentType()) || !forms.contain(Decoded.path(request))) {
            return new ScreenedRequest(request, parameters);
        }
        var body = bodies.form(request);
        var encoded = new String(body.bytes(), StandardCharsets.ISO_8859_1);
        return new ScreenedRequest(new BoundedRequest(request, body), parameters.and(encoded));
    }

    private static boolean isForm(@Nullable String type) {
        return type != null && !type.isEmpty()
            && MediaType.APPLICATION_FORM_URLENCODED.includes(MediaType.parseMediaType(type));
    }
}
