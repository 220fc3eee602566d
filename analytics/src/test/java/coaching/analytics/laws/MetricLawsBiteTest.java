package coaching.analytics.laws;

import coaching.analytics.catalogue.Metrics;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Measure;
import coaching.analytics.metric.About;
import coaching.analytics.metric.Metric;
import coaching.analytics.metric.Question;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A metric that returns nothing breaks every law.
class MetricLawsBiteTest {

    private static final class Nothing implements Metric {

        @Override
        public About about() {
            return Metrics.all().getFirst().about();
        }

        @Override
        public Measure compute(KnownHistory history, Question question) {
            return nothing();
        }
    }

    private static final class LawsOfNothing extends MetricLaws {

        @Override
        protected String id() {
            return "NOTHING";
        }

        @Override
        protected Metric metric() {
            return new Nothing();
        }
    }

    static List<Method> laws() {
        return Arrays.stream(MetricLaws.class.getDeclaredMethods()).filter(it -> it.isAnnotationPresent(Test.class))
            .toList();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void nothing_breaks(Method law) {
        assertThatThrownBy(() -> law.invoke(new LawsOfNothing())).isInstanceOf(InvocationTargetException.class)
            .hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void no_law_is_left_out() {
        assertThat(laws()).hasSizeGreaterThan(12).noneMatch(it -> it.isAnnotationPresent(Disabled.class));
    }
}
