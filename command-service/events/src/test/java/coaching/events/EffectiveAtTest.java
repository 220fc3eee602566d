package coaching.events;

import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EffectiveAtTest {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void a_day_is_read_back_as_a_day() {
        var day = new Day(LocalDate.parse("2024-02-29"), PARIS);
        assertThat(day).hasToString("2024-02-29[Europe/Paris]");
        assertThat(EffectiveAt.parse(day.toString())).isEqualTo(day);
    }

    @Test
    void a_moment_is_read_back_to_the_nanosecond() {
        var moment = new Moment(Instant.parse("2026-01-05T09:00:00.000000001Z"), PARIS);
        assertThat(EffectiveAt.parse(moment.toString())).isEqualTo(moment);
    }

    @Test
    void a_day_ends_at_midnight_of_its_own_zone_also_when_clocks_change() {
        var shortDay = new Day(LocalDate.parse("2026-03-29"), PARIS);
        assertThat(shortDay.earliest()).isEqualTo("2026-03-28T23:00:00Z");
        assertThat(shortDay.latest()).isEqualTo("2026-03-29T22:00:00Z");
    }

    @Test
    void a_moment_falls_on_the_day_of_the_people_concerned() {
        var lateInLondon = Instant.parse("2026-01-05T23:30:00Z");
        assertThat(new Moment(lateInLondon, PARIS).date()).isEqualTo("2026-01-06");
    }

    @Test
    void an_offset_is_taken_as_given_and_a_bare_date_stays_a_date() {
        assertThat(EffectiveAt.of("2026-01-05T09:00:00+01:00", PARIS)).isEqualTo(
            new Moment(Instant.parse("2026-01-05T08:00:00Z"), PARIS));
        assertThat(EffectiveAt.of("2026-01-05", PARIS)).isInstanceOf(Day.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-01-05", "2026-02-30[Europe/Paris]", "2026-01-05[Nowhere/Else]", "[Europe/Paris]",
        "2026-01-05T09:00:00[Europe/Paris]", "2026-01-05[Europe/Paris]x"})
    void anything_else_is_refused(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> EffectiveAt.parse(text));
    }
}
