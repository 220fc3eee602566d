package coaching.query;

import coaching.edge.start.PatientStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.Bean;

import java.time.InstantSource;

/// Serves the read API, the pages and, unless another issuer is configured, sign-in.
///
/// Spring would make up a signing key where the embedded issuer is off, and its tokens would be believed.
@SpringBootApplication(exclude = OAuth2AuthorizationServerJwtAutoConfiguration.class)
@ConfigurationPropertiesScan
public class QueryService {

    public static void main(String[] arguments) {
        PatientStart.run(QueryService.class, arguments);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
