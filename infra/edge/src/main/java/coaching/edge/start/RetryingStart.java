package coaching.edge.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts a service as soon as its database can be reached, and until then answers that it waits: ending instead would
/// cost another start. Anything else that is wrong ends it, so that nobody runs with unsafe settings.
public final class RetryingStart {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingStart.class);

    private RetryingStart() {}

    public static ConfigurableApplicationContext run(Class<?> service, String... arguments) {
        while (true) {
            try {
                return application(service).run(arguments);
            } catch (RuntimeException failed) {
                if (!Unreachable.isCauseOf(failed)) {
                    throw failed;
                }
                LOG.warn("The database went away during the start, which begins anew: {}", failed.toString());
            }
        }
    }

    private static SpringApplication application(Class<?> service) {
        var application = new SpringApplication(service);
        application.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>) event -> DatabaseWait
            .of(event.getEnvironment()).ifPresent(DatabaseWait::await));
        return application;
    }
}
