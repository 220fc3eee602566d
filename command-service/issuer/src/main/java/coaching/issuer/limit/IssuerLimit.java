package coaching.issuer.limit;

import coaching.edge.address.Network;
import coaching.edge.audit.RefusalNote;
import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import coaching.edge.limits.Throttle;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.InstantSource;

/// How often one address may ask the issuer. Of tokens, what is refused counts more than what is answered: wrong secrets and codes
/// are guesses. People at the same address go on signing in and out.
public final class IssuerLimit extends OncePerRequestFilter {

    private static final String TOKEN = "/oauth2/token";
    private static final double MINUTE = 60;

    private final Throttle requests;
    private final Throttle refusals;
    private final RegisteredClientRepository clients;
    private final SecurityLog log;

    public IssuerLimit(IssuerRates limits, InstantSource clock, RegisteredClientRepository clients, SecurityLog log) {
        this.clients = clients;
        this.log = log;
        requests = new Throttle(limits.issuerPerMinute() / MINUTE, limits.issuerPerMinute(), clock);
        refusals = new Throttle(limits.signInsPerMinute() / MINUTE, limits.signInsPerMinute(), clock);
    }

    /// What every service reads before it believes a token.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/.well-known/") || path.equals("/oauth2/jwks");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var from = Network.of(request);
        if (!requests.admits(from)) {
            refuse(request, response, requests.secondsUntilAdmitted(from));
        } else if (!TOKEN.equals(request.getServletPath())) {
            chain.doFilter(request, response);
        } else if (!refusals.admits(from)) {
            refuse(request, response, refusals.secondsUntilAdmitted(from));
        } else {
            chain.doFilter(request, response);
            if (response.getStatus() < HttpStatus.BAD_REQUEST.value()) {
                refusals.giveBack(from);
            } else if (TOKEN.equals(request.getServletPath())) {
                log.tell(SecurityEvent.CLIENT_REFUSED, reason(response.getStatus()), client(request), request);
            }
        }
    }

    private static String reason(int status) {
        return status == HttpStatus.UNAUTHORIZED.value() ? SecurityEvent.CLIENT_REFUSED.usualRule() : "GRANT_REFUSED";
    }

    /// Only one that is known here: anything else that was sent may be a secret.
    private @Nullable String client(HttpServletRequest request) {
        var named = new BasicName(request.getHeader(HttpHeaders.AUTHORIZATION)).name();
        var id = named == null ? request.getParameter("client_id") : named;
        return id == null || id.isEmpty() || clients.findByClientId(id) == null ? null : id;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, long seconds)
        throws IOException {
        RefusalNote.refusal(request, "TOO_MANY_AT_THE_ISSUER", null);
        if (TOKEN.equals(request.getServletPath())) {
            TooMany.oauth(response, seconds);
        } else {
            TooMany.problem(response, seconds);
        }
    }
}
