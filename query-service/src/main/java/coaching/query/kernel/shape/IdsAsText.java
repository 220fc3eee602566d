package coaching.query.kernel.shape;

import coaching.events.id.Id;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// An id is its bare UUID, on the way out as on the way in.
@Configuration(proxyBeanMethods = false)
class IdsAsText {

    @Bean
    JacksonModule ids() {
        return new SimpleModule("ids").addSerializer(Id.class, new ToStringSerializer(Id.class));
    }
}
