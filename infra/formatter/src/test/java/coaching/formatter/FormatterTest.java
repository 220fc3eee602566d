package coaching.formatter;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class FormatterTest {

    private final Formatter formatter = new Formatter();

    @Test
    void every_source_is_laid_out_as_agreed() {
        var sources = new Sources(Path.of("../.."));
        assertThat(sources.files()).hasSizeGreaterThan(100);
        assertThat(sources.unformatted().keySet()).as("infra/format mends these").isEmpty();
    }

    @Test
    void what_is_badly_laid_out_is_mended() {
        assertThat(formatter.format("""
            package coaching;
            import java.util.List;
            import java.util.Set;
            import coaching.events.id.EventId;
            class Ugly{ List<EventId> none( ){return List.of( ) ;}
            }
            """)).isEqualTo("""
            package coaching;

            import coaching.events.id.EventId;

            import java.util.List;

            class Ugly {
                List<EventId> none() {
                    return List.of();
                }
            }
            """);
    }

    @Test
    void what_is_well_laid_out_is_left_alone() {
        var source = """
            package coaching;

            import coaching.events.id.EventId;

            import java.util.List;
            import java.util.Set;

            import static java.util.stream.Collectors.toSet;

            /// Says why,
            ///     and how.
            record Good(EventId id, List<String> names) implements Fact {

                Set<String> all() {
                    return names.stream().collect(toSet());
                }

                enum State { ON, OFF }

                record Empty() {}

                String text(Object event) {
                    return switch (event) {
                        case Held _, Missed _ -> "a";
                        case String text -> text.strip()
                            .toLowerCase();
                        default -> {}
                    };
                }
            }
            """;
        assertThat(formatter.format(source)).isEqualTo(source);
    }
}
