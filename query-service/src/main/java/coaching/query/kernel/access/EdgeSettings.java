package coaching.query.kernel.access;

import coaching.edge.EdgeAddresses;
import coaching.edge.address.Addresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where forms are taken: signing in, and the issuer's own endpoints.
@Configuration(proxyBeanMethods = false)
class EdgeSettings {

    @Bean
    EdgeAddresses edgeAddresses() {
        return new EdgeAddresses(
            Addresses.of("/signin", "/signin/**", "/setup", "/sessions", "/passkeys", "/userinfo", "/oauth2/**",
                "/connect/**"),
            Addresses.of(), Addresses.of("/programmes/**"), Addresses.of("/actuator/**"));
    }
}
