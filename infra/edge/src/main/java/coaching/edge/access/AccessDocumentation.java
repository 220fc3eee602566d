package coaching.edge.access;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Writes into the API's document whom the [AccessTable] admits.
@Configuration(proxyBeanMethods = false)
public class AccessDocumentation {

    @Bean
    OpenApiCustomizer accessIsDocumented(AccessTable table) {
        return api -> api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach(
            (method, operation) -> table.of(method.name(), path)
                .ifPresent(entry -> operation.addExtension("x-roles", entry.claims()))));
    }
}
