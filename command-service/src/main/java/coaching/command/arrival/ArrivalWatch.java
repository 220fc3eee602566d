package coaching.command.arrival;

import coaching.command.access.Callers;
import coaching.edge.access.Caller;
import coaching.events.id.PersonId;
import coaching.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Notes once who has come in from an issuer that is not ours, with the first request they send. The pages send one at every sign-in.
/// No request fails for it: while the vault is away, who comes is noted with a later one.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "kept.issuer.enabled", havingValue = false, matchIfMissing = true)
class ArrivalWatch implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivalWatch.class);

    /// Who has not come for longest is noted again.
    private static final int REMEMBERED = 10_000;
    /// After a failure, so that not every request waits for a vault that is away.
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final ObjectProvider<Vault> vault;
    private final Callers callers;
    private final InstantSource clock;
    private final Map<PersonId, Boolean> noted = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile Instant pausedUntil = Instant.MIN;

    ArrivalWatch(ObjectProvider<Vault> vault, Callers callers, InstantSource clock) {
        this.vault = vault;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            Caller.current().filter(it -> !callers.isProgram(it)).map(Caller::person).ifPresent(this::note);
        }
        return true;
    }

    private void note(PersonId person) {
        var now = clock.instant();
        if (isNoted(person) || now.isBefore(pausedUntil)) {
            return;
        }
        try {
            vault.ifAvailable(it -> it.foreignArrivals().add(person, now));
            remember(person);
        } catch (DataAccessException | TransactionException e) {
            pausedUntil = now.plus(PAUSE);
            LOG.warn("Who comes in cannot be noted: {}", e.getClass().getSimpleName());
        }
    }

    private boolean isNoted(PersonId person) {
        synchronized (noted) {
            return noted.get(person) != null;
        }
    }

    private void remember(PersonId person) {
        synchronized (noted) {
            noted.put(person, true);
        }
    }
}
