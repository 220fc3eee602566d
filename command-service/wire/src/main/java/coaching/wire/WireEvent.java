package coaching.wire;

import coaching.events.Recorded;
import coaching.events.Tag;
import coaching.events.id.EventId;
import coaching.wire.header.HeaderReader;
import coaching.wire.header.WireHeaders;
import coaching.wire.shape.Json;
import coaching.wire.shape.TextShape;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An event as it stands on Kafka: the stored bytes, unopened, and what a reader needs to place them.
///
/// @param position place in the log
/// @param previousOfKey position of the event before it with the same key, 0 for the first
/// @param key what its order is kept for, as [#keyText] spells it: its relationship, else its participant, person or
///     programme
/// @param metadata the stored bytes of [EnvelopeCodec]'s map
@SuppressWarnings("ArrayRecordComponent") // bytes are passed through; events are told apart by position
public record WireEvent(long position, long previousOfKey, String key, EventId id, String type, int revision,
                        Instant recordedAt, byte[] metadata, byte[] payload, Set<Tag> tags, byte[] leafHash) {

    private static final int HASH_LENGTH = 32;
    private static final String SOURCE = "/kept/command-service";
    private static final List<String> KEYS = List.of(Tag.RELATIONSHIP, Tag.PARTICIPANT, Tag.PERSON, Tag.PROGRAMME);

    /// What the order of an event with these tags is kept for. Of several alike, such as two people who turn out to be one,
    /// it is the least: sets have an order of their own in every process, and all have to come to the same key.
    ///
    /// @throws IllegalArgumentException if there is no such tag
    public static Tag keyOf(Set<Tag> tags) {
        for (var key : KEYS) {
            var least = tags.stream().filter(it -> it.key().equals(key)).min(Comparator.comparing(Tag::value));
            if (least.isPresent()) {
                return least.get();
            }
        }
        throw new IllegalArgumentException("no tag to order by in " + tags);
    }

    /// The same as Kafka has it. The id of a person may also be that of a participant, whose order is another one.
    public static String keyText(Set<Tag> tags) {
        var key = keyOf(tags);
        return key.key().equals(Tag.PERSON) ? text(key) : key.value();
    }

    public Map<String, byte[]> headers() {
        var headers = new LinkedHashMap<String, byte[]>();
        headers.put(WireHeaders.SPEC_VERSION, utf8("1.0"));
        headers.put(WireHeaders.ID, utf8(id));
        headers.put(WireHeaders.SOURCE, utf8(SOURCE));
        headers.put(WireHeaders.TYPE, utf8(type));
        headers.put(WireHeaders.TIME, utf8(recordedAt));
        headers.put(WireHeaders.SUBJECT, utf8(key));
        headers.put(WireHeaders.CONTENT_TYPE, utf8("application/json"));
        headers.put(WireHeaders.POSITION, utf8(position));
        headers.put(WireHeaders.PREVIOUS_POSITION, utf8(previousOfKey));
        headers.put(WireHeaders.REVISION, utf8(revision));
        headers.put(WireHeaders.LEAF_HASH, utf8(HexFormat.of().formatHex(leafHash)));
        headers.put(WireHeaders.METADATA, metadata);
        headers.put(WireHeaders.TAGS, Json.texts(tags.stream().map(WireEvent::text).sorted().toList()));
        return headers;
    }

    /// The way back.
    ///
    /// @throws MalformedEvent naming the header that is missing or is not what it should be
    public static WireEvent of(String key, Map<String, byte[]> headers, byte[] value) {
        var read = new HeaderReader(headers);
        return new WireEvent(
            read.get(WireHeaders.POSITION, text -> atLeast(1, text)),
            read.get(WireHeaders.PREVIOUS_POSITION, text -> atLeast(0, text)),
            key,
            read.get(WireHeaders.ID, text -> new EventId(TextShape.uuid(text))),
            read.type(),
            read.get(WireHeaders.REVISION, Integer::parseInt),
            read.get(WireHeaders.TIME, Instant::parse),
            read.bytes(WireHeaders.METADATA),
            value,
            read.tags(),
            read.get(WireHeaders.LEAF_HASH, WireEvent::hash));
    }

    private static long atLeast(long least, String text) {
        var number = Long.parseLong(text);
        if (number < least) {
            throw new IllegalArgumentException(number + " is less than " + least);
        }
        return number;
    }

    private static byte[] hash(String text) {
        var hash = HexFormat.of().parseHex(text);
        if (hash.length != HASH_LENGTH) {
            throw new IllegalArgumentException("has " + hash.length + " bytes instead of " + HASH_LENGTH);
        }
        return hash;
    }

    /// @throws coaching.events.UnknownEvent if this version of the contract has no such type or revision
    /// @throws MalformedEvent if payload or metadata are not what they should be
    public Recorded recorded(EventCodec codec) {
        return new Recorded(
            EnvelopeCodec.read(position, id, type, revision, recordedAt, metadata, HexFormat.of().formatHex(leafHash)),
            codec.read(type, revision, payload));
    }

    private static byte[] utf8(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Tag tag) {
        return tag.key() + "=" + tag.value();
    }
}
