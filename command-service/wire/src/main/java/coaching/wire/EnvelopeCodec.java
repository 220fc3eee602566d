package coaching.wire;

import coaching.events.Confidentiality;
import coaching.events.EffectiveAt;
import coaching.events.Envelope;
import coaching.events.Envelope.Actor;
import coaching.events.Envelope.Source;
import coaching.events.id.EventId;
import coaching.events.role.Role;
import coaching.wire.shape.BadField;
import coaching.wire.shape.Json;
import coaching.wire.shape.TextShape;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The part of the envelope that is stored beside the payload, as a map of strings. The rest (id, type, revision,
/// position, time of recording, leaf hash) the store keeps in columns of its own.
public final class EnvelopeCodec {

    private static final String EFFECTIVE_AT = "effectiveAt";
    private static final String CLAIMED_RECORDED_AT = "claimedRecordedAt";
    private static final String ACTOR = "actor";
    private static final String ACTOR_ROLE = "actorRole";
    private static final String ON_BEHALF_OF = "onBehalfOf";
    private static final String SOURCE = "source";
    private static final String COMMAND_KEY = "commandKey";
    private static final String CORRELATION_ID = "correlationId";
    private static final String CAUSATION_ID = "causationId";
    private static final String SUPERSEDES = "supersedes";
    private static final String CLASS = "class";

    /// Absent values are left out; the order is always the same.
    public static Map<String, String> metadata(EffectiveAt effectiveAt, @Nullable Instant claimedRecordedAt,
                                               Actor actor, Source source, String commandKey, String correlationId,
                                               @Nullable String causationId, @Nullable EventId supersedes,
                                               Confidentiality confidentiality) {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put(EFFECTIVE_AT, effectiveAt.toString());
        put(metadata, CLAIMED_RECORDED_AT, claimedRecordedAt);
        metadata.put(ACTOR, actor.id());
        metadata.put(ACTOR_ROLE, actor.role().name());
        put(metadata, ON_BEHALF_OF, actor.onBehalfOf());
        metadata.put(SOURCE, source.name());
        metadata.put(COMMAND_KEY, commandKey);
        metadata.put(CORRELATION_ID, correlationId);
        put(metadata, CAUSATION_ID, causationId);
        put(metadata, SUPERSEDES, supersedes);
        metadata.put(CLASS, confidentiality.name());
        return metadata;
    }

    /// As a JSON object.
    public static byte[] bytes(Map<String, String> metadata) {
        return Json.map(metadata);
    }

    /// @param metadata as [#bytes] writes it
    /// @throws MalformedEvent naming the entry that is missing or is not what it should be
    public static Envelope read(long position, EventId eventId, String type, int revision, Instant recordedAt,
                                byte[] metadata, String leafHash) {
        try {
            return read(position, eventId, type, revision, recordedAt, Json.map(metadata), leafHash);
        } catch (BadField bad) {
            throw bad.within("metadata").of(type);
        }
    }

    /// @throws MalformedEvent naming the entry that is missing or is not what it should be
    public static Envelope read(long position, EventId eventId, String type, int revision, Instant recordedAt,
                                Map<String, String> metadata, String leafHash) {
        var entries = new Entries(type, metadata);
        var actor = new Actor(entries.get(ACTOR, Function.identity()), entries.get(ACTOR_ROLE, Role::valueOf),
            metadata.get(ON_BEHALF_OF));
        return new Envelope(eventId, type, revision, position, entries.get(EFFECTIVE_AT, EffectiveAt::parse),
            recordedAt, entries.find(CLAIMED_RECORDED_AT, Instant::parse), actor, entries.get(SOURCE, Source::valueOf),
            entries.get(COMMAND_KEY, Function.identity()), entries.get(CORRELATION_ID, Function.identity()),
            metadata.get(CAUSATION_ID), entries.find(SUPERSEDES, text -> new EventId(TextShape.uuid(text))),
            entries.get(CLASS, Confidentiality::valueOf), leafHash);
    }

    private static void put(Map<String, String> metadata, String key, @Nullable Object value) {
        if (value != null) {
            metadata.put(key, value.toString());
        }
    }

    private record Entries(String type, Map<String, String> metadata) {

        <T> T get(String key, Function<String, T> parse) {
            var value = find(key, parse);
            if (value == null) {
                throw new BadField(key, "is missing").within("metadata").of(type);
            }
            return value;
        }

        <T> @Nullable T find(String key, Function<String, T> parse) {
            var text = metadata.get(key);
            try {
                return text == null ? null : parse.apply(text);
            } catch (IllegalArgumentException | DateTimeException bad) {
                throw new BadField(key, String.valueOf(bad.getMessage())).within("metadata").of(type);
            }
        }
    }

    private EnvelopeCodec() {}
}
