package coaching.query;

import coaching.edge.start.RetryingStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

import java.time.InstantSource;

/// Serves the read API and the pages, and passes on what is about signing in to the issuer in the command service.
@SpringBootApplication
@ConfigurationPropertiesScan
public class QueryService {

    public static void main(String[] arguments) {
        RetryingStart.run(QueryService.class, arguments);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
