package coaching.issuer.passkey;

import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import coaching.edge.limits.BodyReader;
import coaching.edge.limits.BoundedRequest;
import coaching.edge.problem.Problem;
import coaching.edge.problem.RequestRule;
import coaching.issuer.session.Arrival;
import coaching.issuer.session.CookieNames;
import coaching.issuer.session.Way;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Puts the framework's WebAuthn support into the chain of the issuer's pages. It is put together here and not by its configurer, which
/// keeps challenges in sessions that nobody has yet, and ends a sign-in with what cannot be read back.
public final class PasskeyFilters {

    /// Where a browser sends what an authenticator made.
    public static final List<String> PATHS = List.of("/webauthn/authenticate/options", "/webauthn/register/options",
        "/webauthn/register", "/login/webauthn");

    private final Passkeys passkeys;
    private final BodyReader bodies;
    private final Arrival arrival;
    private final SecurityLog log;
    private final RequestCache askedBefore;
    private final Challenges challenges;

    /// @param askedBefore where somebody wanted to go
    public PasskeyFilters(Passkeys passkeys, BodyReader bodies, Arrival arrival, SecurityLog log,
                          RequestCache askedBefore, CookieNames cookies, InstantSource clock) {
        this.passkeys = passkeys;
        this.bodies = bodies;
        this.arrival = arrival;
        this.log = log;
        this.askedBefore = askedBefore;
        challenges = new Challenges(cookies, clock);
    }

    public void addTo(HttpSecurity http) {
        var options = new PublicKeyCredentialRequestOptionsFilter(passkeys.operations());
        options.setRequestOptionsRepository(challenges);
        var registration = new WebAuthnRegistrationFilter(passkeys.keys(), passkeys.operations());
        registration.setRemoveCredentialMatcher(_ -> false);
        http.addFilterBefore(new WholeBodies(bodies), UsernamePasswordAuthenticationFilter.class)
            .addFilterBefore(signIn(), UsernamePasswordAuthenticationFilter.class)
            .addFilterBefore(new PasskeysFilter(passkeys, log), AuthorizationFilter.class)
            .addFilterAfter(registration, AuthorizationFilter.class)
            .addFilterBefore(options, AuthorizationFilter.class)
            .addFilterAfter(new PublicKeyCredentialCreationOptionsFilter(passkeys.operations()),
                AuthorizationFilter.class);
    }

    private PasskeySignIn signIn() {
        var filter = new PasskeySignIn();
        filter.setRequestOptionsRepository(challenges);
        filter.setAuthenticationManager(new ProviderManager(new WebAuthnAuthenticationProvider(passkeys.operations(),
            person -> new User(person, "", List.of()))));
        filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setAuthenticationSuccessHandler(this::signedIn);
        filter.setAuthenticationFailureHandler((request, response, _) -> {
            log.tell(SecurityEvent.SIGN_IN_REFUSED, "UNKNOWN_PASSKEY", null, request);
            Problem.of(RequestRule.NOT_SIGNED_IN, null, "This passkey is not known here.").write(response);
        });
        return filter;
    }

    private void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication person)
        throws IOException {
        if (person instanceof UsernamePasswordAuthenticationToken signedIn) {
            arrival.open(request, signedIn, Way.PASSKEY);
        }
        var asked = askedBefore.getRequest(request, response);
        askedBefore.removeRequest(request, response);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(
            Map.of("redirectUrl", asked == null ? "/" : asked.getRedirectUrl())));
    }

    /// Read whole and within their limit, before anything looks into them.
    private static final class WholeBodies extends OncePerRequestFilter {

        private final BodyReader bodies;

        WholeBodies(BodyReader bodies) {
            this.bodies = bodies;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !PATHS.contains(request.getServletPath());
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
            chain.doFilter(new BoundedRequest(request, bodies.form(request)), response);
        }
    }
}
