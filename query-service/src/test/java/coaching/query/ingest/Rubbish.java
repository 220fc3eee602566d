package coaching.query.ingest;

import coaching.wire.WireEvent;
import coaching.wire.header.WireHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Records of somebody who is not the relay: an event with one thing after the other made wrong.
final class Rubbish {

    private static final List<String> ODD = List.of("", "\0", "-1", "0", "9223372036854775807", "4611686018427387904",
        "x".repeat(20_000), "a\0b", "\uD83D\uDE00", "+1000000000-12-31T23:59:59Z", "[]", "{}", "null", "[\"=\"]",
        "00000000-0000-0000-0000-000000000000");

    static List<ProducerRecord<byte[], byte[]>> like(String topic, WireEvent event, byte[] longKey) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var name : event.headers().keySet()) {
            for (var odd : ODD) {
                var headers = with(event, name, odd.getBytes(UTF_8));
                records.add(record(topic, event.key().getBytes(UTF_8), headers, event.payload()));
            }
        }
        records.add(record(topic, longKey, event.headers(), event.payload()));
        records.add(new ProducerRecord<>(topic, event.payload()));
        records.add(record(topic, event.key().getBytes(UTF_8), with(event, "a\0b", new byte[] {0}), new byte[0]));
        records.add(record(topic, longKey, Map.of(), new byte[0]));
        records.addAll(mixed(topic, event));
        return records;
    }

    /// Bytes turned over anywhere, under positions of the future.
    private static List<ProducerRecord<byte[], byte[]>> mixed(String topic, WireEvent event) {
        var random = new Random(7);
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var number = 0; number < 300; number++) {
            var headers = with(event, WireHeaders.POSITION, Long.toString(1_000L + number).getBytes(UTF_8));
            headers.put(WireHeaders.METADATA, turned(event.metadata(), random));
            records.add(record(topic, event.key().getBytes(UTF_8), headers, turned(event.payload(), random)));
        }
        return records;
    }

    private static byte[] turned(byte[] bytes, Random random) {
        var turned = bytes.clone();
        turned[random.nextInt(turned.length)] = (byte) random.nextInt(256);
        return turned;
    }

    private static Map<String, byte[]> with(WireEvent event, String name, byte[] value) {
        var headers = new LinkedHashMap<>(event.headers());
        headers.put(name, value);
        return headers;
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, byte[] key, Map<String, byte[]> headers,
                                                         byte[] value) {
        var record = new ProducerRecord<>(topic, key, value);
        headers.forEach(record.headers()::add);
        return record;
    }

    private Rubbish() {}
}
