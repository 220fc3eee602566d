package coaching.command.people;

import coaching.eventstore.PostgresEventStorageEngine;
import coaching.vault.Vault;
import coaching.wire.EventCodec;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The vault, where one is configured.
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("kept.vault.url")
    Vault vault(VaultSettings settings) {
        if (settings.keys().url().isBlank()) {
            throw new IllegalStateException(
                "kept.vault.url is set, so kept.vault.keys.url has to be set as well: the keys"
                    + " are in a database of their own");
        }
        return Vault.open(settings.people(), settings.keys().login(), settings.masterKey());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnProperty("kept.vault.url")
    RosterFeed rosterFeed(Vault vault, PostgresEventStorageEngine eventStore, EventCodec codec) {
        return new RosterFeed(vault.roster(), eventStore.log(), codec);
    }
}
