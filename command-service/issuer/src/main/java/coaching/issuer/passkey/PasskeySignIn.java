package coaching.issuer.passkey;

import coaching.issuer.session.Arrival;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;

import java.io.IOException;

/// The framework's filter, whose word for a person cannot be read back from the issuer's rows: see [Arrival].
final class PasskeySignIn extends WebAuthnAuthenticationFilter {

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
        throws AuthenticationException, IOException, ServletException {
        return Arrival.of(super.attemptAuthentication(request, response).getName());
    }
}
