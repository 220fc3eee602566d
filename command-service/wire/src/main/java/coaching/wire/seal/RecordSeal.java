package coaching.wire.seal;

import coaching.wire.header.WireHeaders;
import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

/// Proves that a record was written to this topic by one who knows a secret: an HMAC over the topic's name, the
/// record's key, its value and every header. A leaf hash proves nothing: anybody can compute it.
public final class RecordSeal {

    private static final int SHORTEST = 32;

    private final SealKey current;
    private final Map<String, SealKey> known;

    private RecordSeal(List<SealKey> keys) {
        current = keys.getFirst();
        known = keys.stream().collect(toMap(SealKey::id, key -> key, (first, _) -> first, LinkedHashMap::new));
    }

    /// @param secrets separated by commas. The first one seals; what the others have sealed is still believed, so that a new
    ///     secret can be put in front of an old one.
    /// @throws IllegalArgumentException if there is none, or one that could be guessed
    public static RecordSeal of(String secrets) {
        var all = Arrays.stream(secrets.split(",", -1)).map(String::strip).filter(Predicate.not(String::isEmpty))
            .toList();
        if (all.isEmpty() || all.stream().anyMatch(secret -> secret.length() < SHORTEST)) {
            throw new IllegalArgumentException("kept.kafka.record-secrets needs secrets of at least " + SHORTEST
                + " characters, the same for both services");
        }
        return new RecordSeal(all.stream().map(SealKey::of).toList());
    }

    /// Names of the secrets that are believed, whatever their order. They do not tell the secrets.
    public Set<String> keys() {
        return Set.copyOf(known.keySet());
    }

    /// The headers to be added to these.
    public Map<String, byte[]> seal(String topic, byte @Nullable [] key, Map<String, byte[]> headers,
                                    byte @Nullable [] value) {
        var sealed = new LinkedHashMap<>(headers);
        sealed.put(WireHeaders.SEAL_KEY, current.id().getBytes(UTF_8));
        return Map.of(WireHeaders.SEAL_KEY, current.id().getBytes(UTF_8), WireHeaders.SEAL,
            current.mac(topic, key, sealed, value));
    }

    /// What is wrong with the seal; nothing, if the record is what was sealed.
    public Optional<SealProblem> problem(String topic, byte @Nullable [] key, Map<String, byte[]> headers,
                                         byte @Nullable [] value) {
        var seal = headers.get(WireHeaders.SEAL);
        var id = headers.get(WireHeaders.SEAL_KEY);
        if (seal == null || id == null) {
            return Optional.of(SealProblem.NO_SEAL);
        }
        var sealedWith = known.get(new String(id, UTF_8));
        if (sealedWith == null) {
            return Optional.of(SealProblem.UNKNOWN_KEY);
        }
        return MessageDigest.isEqual(seal, sealedWith.mac(topic, key, headers, value)) ? Optional.empty()
            : Optional.of(SealProblem.OTHER_CONTENT);
    }
}
