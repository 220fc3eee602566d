package coaching.query.ingest.feed;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class WatermarkTest {

    @Test
    void any_order_comes_to_the_same_end_and_agrees_with_a_plain_set_on_the_way() {
        for (var seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var start = seed % 2 == 0 ? 0 : (1L << 16) - 50;
            var positions = LongStream.rangeClosed(start + 1, start + 500).boxed().collect(Collectors.toList());
            Collections.shuffle(positions, random);
            var watermark = new Watermark(start);
            var seen = new TreeSet<Long>();
            for (var position : positions) {
                watermark.add(position);
                watermark.add(positions.get(random.nextInt(positions.indexOf(position) + 1)));
                seen.add(position);
                var complete = start;
                while (seen.contains(complete + 1)) {
                    complete++;
                }
                assertThat(watermark.completeTo()).isEqualTo(complete);
                assertThat(watermark.missing()).isEqualTo(Math.max(complete, seen.last()) - start - seen.size());
            }
            assertThat(watermark.completeTo()).isEqualTo(start + 500);
            assertThat(watermark.missing()).isZero();
        }
    }

    @Test
    void crosses_chunks_in_order() {
        var watermark = new Watermark(0);
        LongStream.rangeClosed(1, 200_000).forEach(watermark::add);
        watermark.add(200_002);
        watermark.add(200_001);
        assertThat(watermark.completeTo()).isEqualTo(200_002);
        assertThat(watermark.has(200_002)).isTrue();
        assertThat(watermark.has(200_003)).isFalse();
    }

    @Test
    void a_position_beyond_reason_costs_nothing() {
        var watermark = new Watermark(5);
        watermark.add(Long.MAX_VALUE);
        watermark.add(6);
        assertThat(watermark.completeTo()).isEqualTo(6);
        assertThat(watermark.has(Long.MAX_VALUE)).isTrue();
        assertThat(watermark.missing()).isEqualTo(Long.MAX_VALUE - 7);
    }
}
