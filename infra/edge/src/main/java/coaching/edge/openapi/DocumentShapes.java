package coaching.edge.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
public class DocumentShapes {

    /// Registered first, so that it is asked last: it asks nobody after it.
    @Bean
    @Order(0)
    ModelResolver distinctlyNamed(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
    }
}
