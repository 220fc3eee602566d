package coaching.command.http;

import coaching.edge.limits.WholeBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A digest of what a request asks for: of the decoded address and of the whole body. The order of members and white
/// space make no difference.
final class RequestHash {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String of(String method, String path, @Nullable String query, WholeBody body, @Nullable String... headers) {
        var digest = sha256();
        add(digest, method.getBytes(StandardCharsets.UTF_8));
        add(digest, path.getBytes(StandardCharsets.UTF_8));
        add(digest, (query == null ? "" : query).getBytes(StandardCharsets.UTF_8));
        add(digest, canonical(body.bytes()));
        for (var header : headers) {
            add(digest, (header == null ? "" : header).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] canonical(byte[] body) {
        if (body.length == 0 || body[0] != '{') {
            return body;
        }
        try {
            return JSON.writeValueAsBytes(sorted(JSON.readTree(body)));
        } catch (JacksonException _) {
            return body;
        }
    }

    private static JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var members = JSON.createObjectNode();
                object.propertyNames().stream().sorted().forEach(name -> members.set(name, sorted(object.get(name))));
                yield members;
            }
            case ArrayNode array -> {
                var items = JSON.createArrayNode();
                array.forEach(item -> items.add(sorted(item)));
                yield items;
            }
            default -> node;
        };
    }

    /// Lengths keep the parts apart.
    private static void add(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private RequestHash() {}
}
