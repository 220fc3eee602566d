package coaching.issuer;

import coaching.issuer.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;

import java.util.List;

/// Knows of no session: [Sessions] does. The framework would write the person's latest session into every identity token, and then
/// refuse to sign that person out of an earlier one.
final class NoRegistry implements SessionRegistry {

    @Override
    public List<Object> getAllPrincipals() {
        return List.of();
    }

    @Override
    public List<SessionInformation> getAllSessions(Object principal, boolean includeExpired) {
        return List.of();
    }

    @Override
    public @Nullable SessionInformation getSessionInformation(String session) {
        return null;
    }

    @Override
    public void refreshLastRequest(String session) {
        // Sessions are asked for their own last use.
    }

    @Override
    public void registerNewSession(String session, Object principal) {
        // It is in Sessions since the sign-in.
    }

    @Override
    public void removeSessionInformation(String session) {
        // There is none.
    }
}
