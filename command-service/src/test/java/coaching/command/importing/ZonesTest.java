package coaching.command.importing;

import coaching.command.csv.Zones;
import com.ibm.icu.util.TimeZone;
import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class ZonesTest {

    @Test
    void the_names_of_windows_are_those_of_cldr() {
        var cldr = Arrays.stream(TimeZone.getAvailableIDs()).map(TimeZone::getWindowsID).filter(Objects::nonNull)
            .distinct().collect(Collectors.toMap(it -> it.toLowerCase(Locale.ROOT),
                it -> TimeZone.getIDForWindowsID(it, "001")));

        assertThat(Zones.windows()).isEqualTo(Map.copyOf(cldr)).hasSizeGreaterThan(130)
            .allSatisfy((_, zone) -> assertThat(ZoneId.of(zone)).isNotNull());
    }
}
