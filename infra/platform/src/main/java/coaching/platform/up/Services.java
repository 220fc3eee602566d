package coaching.platform.up;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the two services are told: our defaults, then whatever the operator overrides.
record Services(Addresses addresses, Secrets secrets, Overrides overrides) {

    static final String COMMAND = "command-service";
    static final String QUERY = "query-service";
    static final List<String> NAMES = List.of(COMMAND, QUERY);
    static final String TOPIC = "kept.events";
    static final String ADDRESS = "server.address";
    static final String PORT = "server.port";
    static final String USER = "spring.datasource.username";
    static final String PASSWORD = "spring.datasource.password";
    static final String KAFKA_TOPIC = "kept.kafka.topic";
    static final String DATASOURCE = "spring.datasource.url";
    static final String KAFKA = "kept.kafka.bootstrap-servers";
    static final String ISSUER = "kept.security.issuer-uri";

    Map<String, String> command() {
        var settings = common(addresses.command(), "kept_store", "kept_command");
        settings.put("kept.cors.origins", addresses.queryUrl());
        settings.putAll(overrides.of(COMMAND));
        return settings;
    }

    Map<String, String> query() {
        var settings = common(addresses.query(), "kept_read", "kept_query");
        var embedded = Boolean.toString(issuerIsEmbedded());
        settings.put("kept.command-url", addresses.commandUrl());
        settings.put("kept.issuer.enabled", embedded);
        settings.put("kept.issuer.demo-users", embedded);
        settings.put("kept.issuer.keys", secrets.issuerKeys());
        settings.put("kept.issuer.integration-secret", secrets.integration());
        settings.put("kept.issuer.operations-secret", secrets.operations());
        settings.putAll(overrides.of(QUERY));
        return settings;
    }

    boolean issuerIsEmbedded() {
        return !overrides.replace(ISSUER);
    }

    String issuer() {
        return overrides.of(COMMAND).getOrDefault(ISSUER, addresses.queryUrl());
    }

    private Map<String, String> common(int port, String database, String role) {
        var settings = new TreeMap<String, String>();
        settings.put(ADDRESS, "127.0.0.1");
        settings.put(PORT, Integer.toString(port));
        settings.put(DATASOURCE, "jdbc:postgresql://127.0.0.1:" + addresses.postgres() + "/" + database);
        settings.put(USER, role);
        settings.put(PASSWORD, secrets.password(role));
        settings.put(KAFKA, addresses.bootstrapServers());
        settings.put(KAFKA_TOPIC, TOPIC);
        settings.put(ISSUER, addresses.queryUrl());
        return settings;
    }
}
