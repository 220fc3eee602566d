package coaching.query.kernel.access;

import coaching.edge.MetricsSettings;
import coaching.edge.access.AccessTable.Entry;
import coaching.query.kernel.reader.Readers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import java.util.function.Supplier;

/// Lets in those whom an entry of the access table admits, and nobody else.
record Gate(Entry entry, MetricsSettings metrics,
            Readers readers) implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> caller,
                                           RequestAuthorizationContext context) {
        return new AuthorizationDecision(isOpen(context)
            || readers.admit(caller.get(), context.getRequest()).filter(it -> it.may(entry.anyOf())).isPresent());
    }

    private boolean isOpen(RequestAuthorizationContext context) {
        return switch (entry.open()) {
            case TO_EVERYONE -> true;
            case TO_METERS -> metrics.areOpenTo(context.getRequest());
            case TO_NOBODY -> false;
        };
    }
}
