package coaching.command.text;

import coaching.command.past.Past;
import coaching.vault.Vault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

@Configuration(proxyBeanMethods = false)
class TextConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnProperty("kept.vault.url")
    UnrecordedTexts unrecordedTexts(Vault vault, Past past, InstantSource clock) {
        return new UnrecordedTexts(vault, past, clock);
    }
}
