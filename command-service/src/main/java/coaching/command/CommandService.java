package coaching.command;

import coaching.edge.start.RetryingStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;

/// Takes commands over HTTP and records what follows from them; it is the issuer of tokens, too, unless another one is configured.
///
/// Spring would make up a signing key where the embedded issuer is off, and its tokens would be believed.
@SpringBootApplication(scanBasePackages = {"coaching.command", "coaching.issuer"},
    exclude = OAuth2AuthorizationServerJwtAutoConfiguration.class)
@ConfigurationPropertiesScan({"coaching.command", "coaching.issuer"})
public class CommandService {

    public static void main(String[] arguments) {
        RetryingStart.run(CommandService.class, arguments);
    }
}
