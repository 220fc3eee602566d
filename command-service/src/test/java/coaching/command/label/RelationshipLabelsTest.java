package coaching.command.label;

import coaching.command.kernel.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RelationshipLabelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u202EriaP", "Pair\u2067 1", "Pair\n1", "Pair\u0000"})
    void a_label_misleads_nobody(String label) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> RelationshipLabels.labelOf(label))
            .extracting(Rejected::refusal).isEqualTo(LabelRefusal.MISLEADING_LABEL);
    }

    @Test
    void joiners_belong_to_labels() {
        assertThat(RelationshipLabels.labelOf("\u0646\u0645\u06CC\u200C\u062E").words())
            .isEqualTo("\u0646\u0645\u06CC\u200C\u062E");
    }

    @Test
    void labels_of_the_same_looks_are_the_same() {
        assertThat(RelationshipLabels.labelOf(" Zoe\u0308 1 ").compared())
            .isEqualTo(RelationshipLabels.labelOf("Zo\u00EB 1").compared());
    }
}
