package coaching.platform.kafka;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// A broker and its controller in one node, sized for one machine.
///
/// @param secure an address for those who prove who they are, if there is one
record BrokerSettings(Path log, int port, int controllerPort, KafkaSecrets secrets, Optional<SecureListener> secure) {

    Properties properties() {
        var properties = new Properties();
        addresses(properties);
        proveWhoTheyAre(properties);
        replicateToNobody(properties);
        stayResponsive(properties);
        secure.ifPresent(listener -> listener.open(properties));
        return properties;
    }

    private void addresses(Properties properties) {
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("log.dirs", log.toString());
        properties.put("listeners", "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "CLIENTS://127.0.0.1:" + port);
        properties.put("inter.broker.listener.name", "CLIENTS");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("listener.security.protocol.map", "CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
    }

    private void proveWhoTheyAre(Properties properties) {
        properties.put("sasl.enabled.mechanisms", KafkaSecrets.MECHANISM);
        properties.put("sasl.mechanism.inter.broker.protocol", KafkaSecrets.MECHANISM);
        properties.put("sasl.mechanism.controller.protocol", KafkaSecrets.MECHANISM);
        for (var listener : new String[] {"clients", "controller"}) {
            properties.put("listener.name." + listener + ".scram-sha-512.sasl.jaas.config",
                secrets.jaas(KafkaUser.BROKER));
        }
        properties.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        properties.put("allow.everyone.if.no.acl.found", "false");
        properties.put("super.users", "User:" + KafkaUser.BROKER.login());
    }

    private static void replicateToNobody(Properties properties) {
        properties.put("auto.create.topics.enable", "false");
        for (var topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(topic + ".replication.factor", "1");
            properties.put(topic + ".num.partitions", "4");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
    }

    /// After kill -9 the controller waits for the broker's old session to end: nine seconds by default.
    private static void stayResponsive(Properties properties) {
        properties.put("broker.session.timeout.ms", "2000");
        properties.put("broker.heartbeat.interval.ms", "500");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("background.threads", "2");
        properties.put("log.cleaner.dedupe.buffer.size", "4194304");
    }
}
