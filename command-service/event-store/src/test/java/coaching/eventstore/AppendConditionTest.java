package coaching.eventstore;

import coaching.eventstore.append.AppendConflict;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import static coaching.eventstore.Some.after;
import static coaching.eventstore.Some.event;
import static coaching.eventstore.Some.events;
import static coaching.eventstore.Some.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.axonframework.messaging.eventstreaming.EventCriteria.either;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingAnyTag;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

/// What an append condition sees: the same from memory (1,000 events remembered) and from the database (none), whether tags are
/// being indexed or not.
@ParameterizedClass
@CsvSource({"1000, true", "0, true", "0, false"})
class AppendConditionTest {

    private static final Tag ANN = tag("coach", "ann");
    private static final Tag BEN = tag("coachee", "ben");
    private static final Tag CAT = tag("coachee", "cat");

    private final Database database = EmbeddedPostgres.forTests().freshDatabase();
    private final PostgresEventStorageEngine store;
    private final IndexStop stop;

    AppendConditionTest(int remembered, boolean indexed) throws SQLException {
        store = Stores.engine(Stores.settings(database).withLimits(100, 10, remembered));
        stop = new IndexStop(database);
        if (indexed) {
            stop.close();
        }
        append(event("Proposed", ANN, BEN));
        append(event("Accepted", ANN, CAT));
        append(event("Opened"));
    }

    @AfterEach
    void close() throws SQLException {
        stop.close();
        store.close();
    }

    @Test
    void every_tag_of_a_criterion_must_be_on_the_same_event() {
        refused(0, havingTags(ANN, BEN));
        refused(0, havingTags(ANN, CAT));
        passes(0, havingTags(BEN, CAT));
        passes(1, havingTags(ANN, BEN));
    }

    @Test
    void any_criterion_is_enough() {
        refused(1, either(havingTags(BEN), havingTags(CAT)));
        passes(2, either(havingTags(BEN), havingTags(CAT)));
    }

    @Test
    void criteria_may_overlap() {
        refused(1, either(havingTags(ANN), havingTags(ANN, CAT)));
        assertThat(sourced(either(havingTags(ANN), havingTags(ANN, CAT), havingTags(CAT)))).containsExactly("Proposed",
            "Accepted");
    }

    @Test
    void a_type_narrows_the_tags() {
        refused(0, havingTags(ANN).andBeingOneOfTypes("Accepted", "Declined"));
        refused(1, havingTags(CAT).andBeingOneOfTypes("Accepted"));
        passes(0, havingTags(CAT).andBeingOneOfTypes("Proposed"));
    }

    @Test
    void a_type_alone_is_a_criterion() {
        refused(2, havingAnyTag().andBeingOneOfTypes("Opened"));
        passes(3, havingAnyTag().andBeingOneOfTypes("Opened"));
        passes(0, havingAnyTag().andBeingOneOfTypes("Closed"));
        assertThat(sourced(havingAnyTag().andBeingOneOfTypes("Opened", "Accepted"))).containsExactly("Accepted",
            "Opened");
    }

    @Test
    void anything_at_all_can_be_a_criterion_even_among_others() {
        refused(2, havingAnyTag());
        refused(2, either(havingAnyTag(), havingTags(BEN)));
        assertThat(sourced(either(havingAnyTag(), havingTags(BEN)))).hasSize(3);
        passes(3, havingAnyTag());
    }

    @Test
    void no_criterion_sees_nothing() {
        assertThat(sourced(either(List.of()))).isEmpty();
        passes(0, either(List.of()));
    }

    @Test
    void tags_that_read_alike_are_different() {
        append(event("Odd", tag("a=b", "c"), tag("x\\", "\n")));
        refused(3, havingTags(tag("a=b", "c")));
        refused(3, havingTags(tag("x\\", "\n")));
        passes(3, havingTags(tag("a", "b=c")));
        assertThat(store.log().at(4).orElseThrow().tags()).isEqualTo(Set.of(tag("a=b", "c"), tag("x\\", "\n")));
    }

    @Test
    void a_condition_looks_behind_many_events_that_do_not_match() {
        var marker = store.log().head();
        store.append(Some.NO_CONDITION, null, events(6_000, "Proposed", ANN, BEN));
        passes(marker, havingTags(ANN).andBeingOneOfTypes("Declined"));
        append(event("Declined", ANN));
        refused(marker, havingTags(ANN).andBeingOneOfTypes("Declined"));
    }

    private void refused(long marker, EventCriteria criteria) {
        assertThatExceptionOfType(AppendConflict.class)
            .isThrownBy(() -> store.append(after(marker, criteria), null, List.of(event("Late"))));
    }

    private void passes(long marker, EventCriteria criteria) {
        store.append(after(marker, criteria), null, List.of(event("Late", tag("late", "yes"))));
    }

    private void append(org.axonframework.eventsourcing.eventstore.TaggedEventMessage<?> event) {
        store.append(Some.NO_CONDITION, null, List.of(event));
    }

    private List<String> sourced(EventCriteria criteria) {
        return Reading.sourced(store, criteria).stream().map(message -> message.type().name()).toList();
    }

}
