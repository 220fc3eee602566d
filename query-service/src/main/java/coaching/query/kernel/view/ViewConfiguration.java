package coaching.query.kernel.view;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.Objects;

@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    /// What waited when views were still recorded is sent in any case.
    @Bean(initMethod = "start")
    @DependsOnDatabaseInitialization
    @ConditionalOnProperty({"kept.views.command-url", "kept.views.secret"})
    ViewSender viewSender(ViewOutbox outbox, ViewSettings settings, MeterRegistry meters) {
        var sender = new ViewSender(outbox,
            new CommandSide(Objects.requireNonNull(settings.commandUrl()), settings.secret()));
        Gauge.builder("kept.views.waiting", sender, it -> it.size().waiting())
            .description("views of relationships that the command service has not recorded yet").register(meters);
        Gauge.builder("kept.views.refused", sender, it -> it.size().refused())
            .description("views of relationships that the command service refused for good").register(meters);
        return sender;
    }
}
