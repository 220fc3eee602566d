package coaching.edge.audit;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

import java.time.InstantSource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
@Import(RefusalNotes.class)
public class AuditConfiguration {

    /// Around the screen of requests, which refuses too.
    private static final int AROUND_ALL = Ordered.HIGHEST_PRECEDENCE + 9;

    @Bean
    SecurityLog securityLog(AuditSettings settings, ObjectProvider<MeterRegistry> meters, InstantSource clock) {
        return new SecurityLog(settings, meters.getIfAvailable(), clock);
    }

    @Bean
    FilterRegistrationBean<SecurityWatch> securityWatch(SecurityLog log) {
        var registration = new FilterRegistrationBean<>(new SecurityWatch(log));
        registration.setOrder(AROUND_ALL);
        return registration;
    }
}
