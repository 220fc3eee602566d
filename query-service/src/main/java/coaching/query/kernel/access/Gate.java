package coaching.query.kernel.access;

import coaching.edge.MetricsSettings;
import coaching.query.kernel.access.AccessTable.Entry;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import java.util.function.Supplier;

/// Lets an entry's callers in, and nobody else.
record Gate(Entry entry, MetricsSettings metrics) implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> caller,
                                           RequestAuthorizationContext context) {
        return new AuthorizationDecision(
            entry.callers().stream().anyMatch(admitted -> isA(admitted, caller, context.getRequest())));
    }

    private boolean isA(Caller admitted, Supplier<? extends @Nullable Authentication> caller,
                        HttpServletRequest request) {
        return switch (admitted) {
            case EVERYONE -> true;
            case SCRAPER -> metrics.areOpenTo(request);
            case PARTICIPANT -> caller.get() instanceof JwtAuthenticationToken;
            case COORDINATOR, PROGRAMME_MANAGER, AUDITOR, OPERATOR, INTEGRATION ->
                caller.get() instanceof JwtAuthenticationToken token
                    && Readers.roles(token.getToken()).contains(admitted);
        };
    }
}
