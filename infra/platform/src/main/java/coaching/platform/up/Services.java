package coaching.platform.up;

import coaching.platform.kafka.KafkaLogin;
import coaching.platform.kafka.KafkaUser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import static java.util.stream.Collectors.toSet;

/// What the two services are told: our defaults, then whatever the operator overrides.
///
/// @param demo whether the demo users can sign in
record Services(Addresses addresses, Secrets secrets, Overrides overrides, boolean demo) {

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
    static final String RECORD_SECRETS = "kept.kafka.record-secrets";
    static final String KAFKA_PROPERTIES = "kept.kafka.properties.";
    static final String DEMO_USERS = "kept.issuer.demo-users";
    static final String USERS = "kept.issuer.users";
    static final String ISSUER = "kept.security.issuer-uri";

    /// A Prometheus beside us. Who puts a proxy here keeps it from the meters, or overrides this.
    private static final String THIS_MACHINE = "127.0.0.1/32,::1/128";

    Map<String, String> command() {
        var settings = common(COMMAND, addresses.command(), "kept_store", "kept_command");
        signIn(COMMAND, KafkaUser.RELAY, settings);
        settings.put("kept.cors.origins", addresses.queryUrl());
        settings.putAll(overrides.of(COMMAND));
        return settings;
    }

    Map<String, String> query() {
        var settings = common(QUERY, addresses.query(), "kept_read", "kept_query");
        signIn(QUERY, KafkaUser.INGEST, settings);
        var embedded = Boolean.toString(issuerIsEmbedded());
        settings.put("kept.command-url", addresses.commandUrl());
        settings.put("kept.issuer.enabled", embedded);
        settings.put(DEMO_USERS, Boolean.toString(demo && issuerIsEmbedded()));
        settings.put("kept.issuer.accounts", secrets.accountsFile().toString());
        settings.put("kept.issuer.setup", secrets.setupFile().toString());
        settings.put("kept.issuer.keys", secrets.issuerKeys());
        settings.put("kept.issuer.integration-secret", secrets.integration());
        settings.put("kept.issuer.operations-secret", secrets.operations());
        settings.putAll(overrides.of(QUERY));
        return settings;
    }

    /// Another broker has other users.
    private void signIn(String service, KafkaUser user, Map<String, String> settings) {
        if (!overrides.of(service).containsKey(KAFKA)) {
            secrets.kafka().access(user).forEach((name, value) -> settings.put(KAFKA_PROPERTIES + name, value));
        }
    }

    /// Of the one who may do everything.
    KafkaLogin kafka() {
        return new KafkaLogin(addresses.bootstrapServers(), secrets.kafka().access(KafkaUser.BROKER));
    }

    /// One, unless the services are told otherwise.
    Set<String> topics() {
        return NAMES.stream().map(service -> overrides.of(service).getOrDefault(KAFKA_TOPIC, TOPIC)).collect(toSet());
    }

    boolean issuerIsEmbedded() {
        return !overrides.replace(ISSUER);
    }

    /// Whether the issuer is ours and nobody was said to sign in there.
    boolean needsAccounts() {
        return issuerIsEmbedded() && !demo
            && overrides.of(QUERY).keySet().stream().noneMatch(name -> name.startsWith(USERS));
    }

    String issuer() {
        return overrides.of(COMMAND).getOrDefault(ISSUER, addresses.queryUrl());
    }

    /// Where people reach the pages.
    String publicUrl() {
        return query().getOrDefault(ISSUER, addresses.queryUrl()).replaceAll("/+$", "");
    }

    private Map<String, String> common(String service, int port, String database, String role) {
        var settings = new TreeMap<String, String>();
        settings.put(ADDRESS, "127.0.0.1");
        settings.put(PORT, Integer.toString(port));
        settings.put(DATASOURCE, "jdbc:postgresql://127.0.0.1:" + addresses.postgres() + "/" + database);
        settings.put(USER, role);
        settings.put(PASSWORD, secrets.password(role));
        settings.put(KAFKA, addresses.bootstrapServers());
        settings.put(KAFKA_TOPIC, TOPIC);
        settings.put(RECORD_SECRETS, secrets.records());
        settings.put(ISSUER, addresses.queryUrl());
        settings.put("kept.metrics.open-to", THIS_MACHINE);
        settings.put("kept.security-log.file", secrets.layout().securityLog(service).toString());
        return settings;
    }
}
