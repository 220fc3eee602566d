package coaching.issuer;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What of an authorization server there is here, and what discovery therefore says. Tokens are read by their signature alone: there
/// is nothing to introspect, and nothing that a revocation would end.
final class Served {

    private static final Set<String> PATHS = Set.of("/oauth2/authorize", "/oauth2/token", "/oauth2/jwks", "/userinfo",
        "/connect/logout", "/.well-known/openid-configuration", "/.well-known/oauth-authorization-server");

    private static final List<String> NOT_HERE = List.of("revocation_endpoint", "introspection_endpoint",
        "device_authorization_endpoint", "pushed_authorization_request_endpoint", "registration_endpoint",
        "revocation_endpoint_auth_methods_supported", "introspection_endpoint_auth_methods_supported",
        "tls_client_certificate_bound_access_tokens", "dpop_signing_alg_values_supported");

    static RequestMatcher only(RequestMatcher endpoints) {
        return new RequestMatcher() {

            @Override
            public boolean matches(HttpServletRequest request) {
                return PATHS.contains(request.getServletPath()) && endpoints.matches(request);
            }
        };
    }

    static void tell(Map<String, Object> claims) {
        NOT_HERE.forEach(claims::remove);
        claims.put("grant_types_supported", List.of("authorization_code", "client_credentials"));
        claims.put("token_endpoint_auth_methods_supported", List.of("none", "client_secret_basic"));
        claims.put("code_challenge_methods_supported", List.of("S256"));
        if (claims.containsKey("userinfo_endpoint")) {
            claims.put("scopes_supported", List.of("openid", "profile"));
            claims.put("prompt_values_supported", List.of("none", "login"));
        }
    }

    private Served() {}
}
