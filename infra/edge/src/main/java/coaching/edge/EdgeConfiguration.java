package coaching.edge;

import coaching.edge.access.AccessDocumentation;
import coaching.edge.access.TokenSettings;
import coaching.edge.audit.AuditConfiguration;
import coaching.edge.limits.BodyReader;
import coaching.edge.limits.LimitSettings;
import coaching.edge.limits.RequestLimits;
import coaching.edge.openapi.DocumentShapes;
import coaching.edge.problem.Errors;
import coaching.edge.problem.Problem;
import coaching.edge.problem.RequestProblems;
import coaching.edge.problem.RequestRule;
import coaching.edge.problem.UnexpectedProblems;
import coaching.edge.request.Screen;
import coaching.edge.server.ServerSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/// Puts the edge around a service that has it on its class path and names its [EdgeAddresses].
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties({LimitSettings.class, MetricsSettings.class, TokenSettings.class})
@Import({AccessDocumentation.class, AuditConfiguration.class, DocumentShapes.class, Errors.class, RequestProblems.class,
    UnexpectedProblems.class})
public class EdgeConfiguration {

    /// After what measures requests, so that refusals are counted.
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;
    /// Security is at -100.
    private static final int AFTER_SECURITY = 0;

    @Bean
    BodyReader bodyReader(LimitSettings limits, EdgeAddresses addresses) {
        return new BodyReader(limits, addresses.large()::contain);
    }

    @Bean
    FilterRegistrationBean<Screen> screen(EdgeAddresses addresses, BodyReader bodies) {
        var registration = new FilterRegistrationBean<>(new Screen(addresses.forms(), addresses.pages(), bodies));
        registration.setOrder(FIRST);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RequestLimits> requestLimits(LimitSettings limits, BodyReader bodies,
                                                        EdgeAddresses addresses) {
        var registration = new FilterRegistrationBean<>(
            new RequestLimits(limits, bodies, addresses.always()::contain));
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    ServerSettings serverSettings(LimitSettings limits) {
        return new ServerSettings(limits);
    }

    @Bean
    RequestRejectedHandler rejectedByTheFirewall() {
        return (_, response, _) -> Problem.of(RequestRule.MALFORMED_REQUEST).write(response);
    }
}
