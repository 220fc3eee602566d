package coaching.edge.time;

import coaching.events.EffectiveAt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.ZoneId;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TimeTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "1969-12-31", "2200-01-01", "0000-01-01",
        "+999999999-12-31T23:59:59-18:00", "-999999999-01-01T00:00:00+18:00", "-999999999-01-01T00:00:00Z",
        "1970-01-01T00:00:00+18:00"})
    void what_cannot_be_meant_is_out_of_range(String text) {
        var refused = catchThrowableOfType(UnusableTime.class, () -> TimeText.read(text, ZoneOffset.UTC));

        assertThat(refused.isOutOfRange()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T", "yesterday", "2026-02-30", "2026-01-01T10:00:00", "2026-01-01T10:00:00+99:00",
        "+1000000000-01-01", "2026-01-01T10:00:00Z0000000000000000000000000000000000000000000000000000000000000000"})
    void what_is_no_time_is_malformed(String text) {
        var refused = catchThrowableOfType(UnusableTime.class, () -> TimeText.read(text, ZoneOffset.UTC));

        assertThat(refused.isOutOfRange()).isFalse();
    }

    @Test
    void the_first_and_the_last_day_are_read() {
        var zone = ZoneId.of("Europe/Paris");

        assertThat(TimeText.read("1970-01-01", zone)).isEqualTo(new EffectiveAt.Day(TimeText.FIRST, zone));
        assertThat(TimeText.read("2199-12-31", zone)).isEqualTo(new EffectiveAt.Day(TimeText.LAST, zone));
    }
}
