package coaching.command.label;

import coaching.command.people.CurrentVault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

@Configuration(proxyBeanMethods = false)
class LabelConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnProperty("kept.vault.url")
    UnusedLabels unusedLabels(CurrentVault current, InstantSource clock) {
        return new UnusedLabels(current, clock);
    }
}
