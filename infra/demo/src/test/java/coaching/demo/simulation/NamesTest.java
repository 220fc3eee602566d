package coaching.demo.simulation;

import coaching.demo.simulation.Names.Name;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {

    @Test
    void the_people_of_a_small_organisation_are_no_namesakes() {
        assertThat(names(300)).extracting(Name::text).doesNotHaveDuplicates();
    }

    @Test
    void names_are_in_several_scripts() {
        assertThat(names(8)).extracting(Name::text).contains("Zoë Müller", "Łukasz Wójcik", "Đặng Thị Hương",
            "محمد الحسن", "山田 太郎");
    }

    @Test
    void addresses_are_plain_and_everybodys_own() {
        assertThat(names(5_000)).extracting(Name::address).doesNotHaveDuplicates()
            .allMatch(it -> it.matches("[a-z]+(\\.[a-z]+)*\\.[0-9a-f]{8}@example\\.org"));
    }

    private static List<Name> names(int people) {
        return IntStream.range(0, people).mapToObj(
            number -> Names.of(number,
                UUID.nameUUIDFromBytes(("a" + number).getBytes(StandardCharsets.UTF_8)).toString()))
            .toList();
    }
}
