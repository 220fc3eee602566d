package coaching.command.app;

import coaching.eventstore.database.EventStoreSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the event log is.
@ConfigurationProperties("spring.datasource")
record StoreSettings(@DefaultValue("jdbc:postgresql://localhost:5442/kept_store") String url,
                     @DefaultValue("kept_command") String username, @DefaultValue("") String password) {

    EventStoreSettings store() {
        return EventStoreSettings.of(url, username, password);
    }

    @Override
    public String toString() {
        return "StoreSettings[" + url + "]";
    }
}
