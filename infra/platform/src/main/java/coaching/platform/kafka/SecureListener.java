package coaching.platform.kafka;

import java.util.Properties;

/// An address of a broker where both sides prove who they are: it by a certificate, the other by name and password.
record SecureListener(int port, KeyStore key, String user, String password) {

    void open(Properties broker) {
        var address = ",SECURE://127.0.0.1:" + port;
        broker.merge("listeners", address, (others, it) -> others.toString() + it);
        broker.merge("advertised.listeners", address, (others, it) -> others.toString() + it);
        broker.merge("listener.security.protocol.map", ",SECURE:SASL_SSL", (others, it) -> others.toString() + it);
        broker.merge("super.users", ";User:" + user, (others, it) -> others.toString() + it);
        broker.put("listener.name.secure.sasl.enabled.mechanisms", "PLAIN");
        broker.put("listener.name.secure.plain.sasl.jaas.config", login("user_" + user + "=\"" + password + "\""));
        broker.put("listener.name.secure.ssl.keystore.type", "PKCS12");
        broker.put("listener.name.secure.ssl.keystore.location", key.file().toString());
        broker.put("listener.name.secure.ssl.keystore.password", key.password());
    }

    static String login(String options) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required " + options + ";";
    }
}
