package coaching.wire.seal;

import coaching.wire.header.WireHeaders;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A secret that seals records.
///
/// @param id names the secret and does not tell it
/// @param macs one for each thread: to look one up takes longer than to use it, and no two threads may use the same
record SealKey(String id, ThreadLocal<Mac> macs) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_LENGTH = 16;

    static SealKey of(String text) {
        var secret = new SecretKeySpec(text.getBytes(UTF_8), ALGORITHM);
        var id = HexFormat.of().formatHex(mac(secret).doFinal("kept key id".getBytes(UTF_8)));
        return new SealKey(id.substring(0, ID_LENGTH), ThreadLocal.withInitial(() -> mac(secret)));
    }

    byte[] mac(String topic, byte @Nullable [] key, Map<String, byte[]> headers, byte @Nullable [] value) {
        var mac = macs.get();
        mac.reset();
        add(mac, "kept record".getBytes(UTF_8));
        add(mac, topic.getBytes(UTF_8));
        add(mac, key);
        add(mac, value);
        new TreeMap<>(headers).forEach((name, content) -> {
            if (!name.equals(WireHeaders.SEAL)) {
                add(mac, name.getBytes(UTF_8));
                add(mac, content);
            }
        });
        return mac.doFinal();
    }

    /// With its length, so that no two contents run together to the same bytes.
    private static void add(Mac mac, byte @Nullable [] part) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part == null ? -1 : part.length).flip());
        if (part != null) {
            mac.update(part);
        }
    }

    private static Mac mac(SecretKeySpec secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
