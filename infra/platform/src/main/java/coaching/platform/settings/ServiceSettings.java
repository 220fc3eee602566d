package coaching.platform.settings;

import coaching.platform.kafka.KafkaLogin;
import coaching.platform.kafka.KafkaUser;
import coaching.platform.postgres.Database;
import coaching.platform.process.PlatformFailure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

/// What the two services are told: our defaults, then whatever the operator overrides.
///
/// @param demo whether the demo users can sign in
public record ServiceSettings(Addresses addresses, Secrets secrets, Overrides overrides, boolean demo) {

    public static final String COMMAND = "command-service";
    public static final String QUERY = "query-service";
    static final List<String> NAMES = List.of(COMMAND, QUERY);
    public static final String TOPIC = "kept.events";
    public static final String ADDRESS = "server.address";
    public static final String PORT = "server.port";
    public static final String KAFKA_TOPIC = "kept.kafka.topic";
    public static final String DATASOURCE_PREFIX = "spring.datasource";
    public static final String DATASOURCE = DATASOURCE_PREFIX + ".url";
    static final String VAULT = "kept.vault";
    static final String VAULT_KEYS = "kept.vault.keys";
    static final String ISSUER_DATABASE = "kept.issuer.database";
    /// Where the settings of databases begin.
    public static final List<String> DATABASES = List.of(DATASOURCE_PREFIX, VAULT, VAULT_KEYS, ISSUER_DATABASE);
    public static final String KAFKA = "kept.kafka.bootstrap-servers";
    static final String RECORD_SECRETS = "kept.kafka.record-secrets";
    static final String VIEW_SECRET = "kept.views.secret";
    static final String KAFKA_PROPERTIES = "kept.kafka.properties.";
    public static final String DEMO_USERS = "kept.issuer.demo-users";
    private static final String ISSUER_SETTINGS = "kept.issuer.";
    private static final String ISSUER_ENABLED = "kept.issuer.enabled";
    private static final Set<String> ISSUER_LIMITS = Set.of("kept.limits.sign-ins-per-minute",
        "kept.limits.issuer-per-minute");
    private static final String ISSUER_ADDRESS = "kept.issuer.address";
    public static final String MAILBOX = "kept.mail.mailbox";
    private static final String MAIL_SERVER = "spring.mail.host";
    static final String USERS = "kept.issuer.users";
    public static final String ISSUER = "kept.security.issuer-uri";

    /// A Prometheus beside us. Who puts a proxy here keeps it from the meters, or overrides this.
    private static final String THIS_MACHINE = "127.0.0.1/32,::1/128";

    /// On a PostgreSQL of the operator's own there is a vault only where they say so.
    public Map<String, String> command() {
        var settings = common(COMMAND, addresses.command(), "kept_store", "kept_command");
        signIn(COMMAND, KafkaUser.RELAY, settings);
        settings.put("kept.cors.origins", addresses.queryUrl());
        settings.put("kept.vault.master-key", secrets.masterKeyFile().toString());
        issuer(settings);
        settings.put("kept.mail.pages", publicUrl());
        settings.put(MAILBOX, mailbox());
        if (!overrides.of(COMMAND).containsKey(DATASOURCE)) {
            settings.putAll(database(VAULT, "kept_vault", "kept_vault"));
            settings.putAll(database(VAULT_KEYS, "kept_keys", "kept_keys"));
            settings.putAll(database(ISSUER_DATABASE, "kept_issuer", "kept_issuer"));
        }
        settings.putAll(issuerOverrides());
        settings.putAll(overrides.of(COMMAND));
        return settings;
    }

    /// The issuer believes what the query service, which passes requests on to it, says of their senders.
    private void issuer(Map<String, String> settings) {
        settings.put(ISSUER_ENABLED, Boolean.toString(issuerIsEmbedded()));
        settings.put(DEMO_USERS, Boolean.toString(demo && issuerIsEmbedded()));
        settings.put("kept.issuer.accounts", secrets.accountsFile().toString());
        settings.put("kept.issuer.setup", secrets.setupFile().toString());
        settings.put("kept.issuer.keys", secrets.issuerKeys());
        settings.put("kept.issuer.integration-secret", secrets.integration());
        settings.put("kept.issuer.operations-secret", secrets.operations());
        settings.put("server.forward-headers-strategy", "native");
        settings.put("server.tomcat.remoteip.internal-proxies", "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1");
    }

    /// The issuer was in the query service: what was said to it there is said to it where it is now.
    private Map<String, String> issuerOverrides() {
        return overrides.of(QUERY).entrySet().stream().filter(it -> isOfIssuer(it.getKey()))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isOfIssuer(String name) {
        return (name.startsWith(ISSUER_SETTINGS) && !name.equals(ISSUER_ADDRESS)) || ISSUER_LIMITS.contains(name);
    }

    public Map<String, String> query() {
        var settings = common(QUERY, addresses.query(), "kept_read", "kept_query");
        signIn(QUERY, KafkaUser.INGEST, settings);
        settings.put("kept.command-url", addresses.commandUrl());
        settings.put(MAILBOX, overrides.of(COMMAND).getOrDefault(MAILBOX, mailbox()));
        settings.put("kept.views.command-url", addresses.commandUrl());
        if (issuerIsEmbedded()) {
            settings.put(ISSUER_ADDRESS, addresses.commandUrl());
            settings.put(DEMO_USERS, Boolean.toString(demo));
            settings.put("kept.security.jwk-set-uri", addresses.commandUrl() + "/oauth2/jwks");
        }
        overrides.of(QUERY).forEach((name, value) -> {
            if (!isOfIssuer(name)) {
                settings.put(name, value);
            }
        });
        return settings;
    }

    /// With the demo users, mails go to nobody; unless there is a mail server.
    private String mailbox() {
        return Boolean.toString(demo && issuerIsEmbedded() && !overrides.of(COMMAND).containsKey(MAIL_SERVER));
    }

    /// Another broker has other users.
    private void signIn(String service, KafkaUser user, Map<String, String> settings) {
        if (!overrides.of(service).containsKey(KAFKA)) {
            secrets.kafka().access(user).forEach((name, value) -> settings.put(KAFKA_PROPERTIES + name, value));
        }
    }

    /// Of the one who may do everything.
    public KafkaLogin kafka() {
        return new KafkaLogin(addresses.bootstrapServers(), secrets.kafka().access(KafkaUser.BROKER));
    }

    /// One, unless the services are told otherwise.
    public Set<String> topics() {
        return NAMES.stream().map(service -> overrides.of(service).getOrDefault(KAFKA_TOPIC, TOPIC)).collect(toSet());
    }

    /// As it is said, else unless another one is named: behind a public address ours has that name.
    public boolean issuerIsEmbedded() {
        return NAMES.stream().map(overrides::of).map(it -> it.get(ISSUER_ENABLED)).filter(Objects::nonNull).findFirst()
            .map(Boolean::parseBoolean).orElse(!overrides.replace(ISSUER));
    }

    /// @throws PlatformFailure if the issuer has no database: on a server of the operator's own only they can make one
    public void requireIssuerDatabase() {
        if (issuerIsEmbedded() && !command().containsKey(ISSUER_DATABASE + ".url")) {
            throw new PlatformFailure(DATASOURCE + " is a server of your own, so " + ISSUER_DATABASE
                + ".url, .username and .password"
                + " of the command service have to be set as well: the issuer's database is on none that was started here");
        }
    }

    /// As the command service reaches it.
    public Database issuerDatabase() {
        var settings = command();
        return new Database(settings.getOrDefault(ISSUER_DATABASE + ".url", ""),
            settings.getOrDefault(ISSUER_DATABASE + ".username", "kept_issuer"),
            settings.getOrDefault(ISSUER_DATABASE + ".password", ""));
    }

    /// Whether the issuer is ours and nobody was said to sign in there.
    public boolean needsAccounts() {
        return issuerIsEmbedded() && !demo
            && overrides.of(QUERY).keySet().stream().noneMatch(name -> name.startsWith(USERS));
    }

    public String issuer() {
        return overrides.of(COMMAND).getOrDefault(ISSUER, addresses.queryUrl());
    }

    /// Where people reach the pages.
    public String publicUrl() {
        return query().getOrDefault(ISSUER, addresses.queryUrl()).replaceAll("/+$", "");
    }

    private Map<String, String> database(String prefix, String name, String role) {
        return Map.of(prefix + ".url", "jdbc:postgresql://127.0.0.1:" + addresses.postgres() + "/" + name,
            prefix + ".username", role, prefix + ".password", secrets.password(role));
    }

    private Map<String, String> common(String service, int port, String database, String role) {
        var settings = new TreeMap<String, String>();
        settings.put(ADDRESS, "127.0.0.1");
        settings.put(PORT, Integer.toString(port));
        settings.putAll(database(DATASOURCE_PREFIX, database, role));
        settings.put(KAFKA, addresses.bootstrapServers());
        settings.put(KAFKA_TOPIC, TOPIC);
        settings.put(RECORD_SECRETS, secrets.records());
        settings.put(VIEW_SECRET, secrets.views());
        settings.put(ISSUER, addresses.queryUrl());
        settings.put("kept.metrics.open-to", THIS_MACHINE);
        settings.put("kept.security-log.file", secrets.layout().securityLog(service).toString());
        return settings;
    }
}
