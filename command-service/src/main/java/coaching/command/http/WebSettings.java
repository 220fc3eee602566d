package coaching.command.http;

import coaching.edge.EdgeAddresses;
import coaching.edge.address.Addresses;
import coaching.events.id.Id;
import coaching.issuer.settings.SignInPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Teaches Spring the types of our controller methods.
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {

    private final CommandRequests requests;

    WebSettings(CommandRequests requests) {
        this.requests = requests;
    }

    /// Only the issuer takes forms. Of anything else no body is read before it is known who sends it.
    @Bean
    static EdgeAddresses edgeAddresses() {
        return new EdgeAddresses(SignInPaths.FORMS,
            Addresses.of("/api/programmes/{programme}/imports", "/api/programmes/{programme}/people/imports"),
            Addresses.of(),
            Addresses.of("/actuator/**"));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        Ids.KINDS.forEach((type, of) -> add(registry, type, of));
    }

    /// Answers are JSON, whatever is asked for: else a command could act and its answer then be refused.
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(requests);
    }

    private static <T extends Id> void add(FormatterRegistry registry, Class<T> type, Function<UUID, ? extends Id> of) {
        registry.addConverter(String.class, type, text -> type.cast(of.apply(Ids.uuid(text))));
    }
}
