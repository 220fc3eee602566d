package coaching.eventstore;

import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;

/// A store that does nothing fails the tests of Axon's suite, but for three.
@NullUnmarked
class AxonSuiteBitesTest {

    /// They ask what follows the last event, which is nothing either way: see [TokensTest].
    private static final Set<String> TRUE_OF_NOTHING = Set.of("streamingAfterLastPositionReturnsEmptyStream",
        "headTokenReturnsTokenBasedOnLastAppendedEvent", "tokenAtReturnsHeadTokenWhenThereAreNoEventsAfterTheGivenAt");

    private static final class Nothing implements EventStorageEngine {

        @Override
        public CompletableFuture<AppendTransaction<?>> appendEvents(AppendCondition condition,
                                                                    ProcessingContext context,
                                                                    List<TaggedEventMessage<?>> events) {
            return completedFuture(new AppendTransaction<Object>() {

                @Override
                public CompletableFuture<Object> commit(ProcessingContext ignored) {
                    return completedFuture(null);
                }

                @Override
                public void rollback(ProcessingContext ignored) {}

                @Override
                public CompletableFuture<ConsistencyMarker> afterCommit(Object result, ProcessingContext ignored) {
                    return completedFuture(ConsistencyMarker.ORIGIN);
                }
            });
        }

        @Override
        public MessageStream<EventMessage> source(SourcingCondition condition, ProcessingContext context) {
            return MessageStream.empty().cast();
        }

        @Override
        public MessageStream<EventMessage> stream(StreamingCondition condition, ProcessingContext context) {
            return MessageStream.empty().cast();
        }

        @Override
        public CompletableFuture<TrackingToken> firstToken(ProcessingContext context) {
            return completedFuture(new GlobalSequenceTrackingToken(0));
        }

        @Override
        public CompletableFuture<TrackingToken> latestToken(ProcessingContext context) {
            return firstToken(context);
        }

        @Override
        public CompletableFuture<TrackingToken> tokenAt(Instant at, ProcessingContext context) {
            return firstToken(context);
        }

        @Override
        public void describeTo(ComponentDescriptor descriptor) {}
    }

    private static final class SuiteOfNothing extends StorageEngineTestSuite<Nothing> {

        @Override
        protected Nothing buildStorageEngine() {
            return new Nothing();
        }

        @Override
        protected ProcessingContext processingContext() {
            return null;
        }

        void prepare() throws Exception {
            testSubject = buildStorageEngine();
            for (var method : having(BeforeEach.class)) {
                method.invoke(this);
            }
        }
    }

    static List<Method> tests() {
        return having(Test.class);
    }

    private static List<Method> having(Class<? extends Annotation> annotation) {
        var methods = Arrays.stream(StorageEngineTestSuite.class.getDeclaredMethods())
            .filter(it -> it.isAnnotationPresent(annotation)).toList();
        methods.forEach(it -> it.setAccessible(true));
        return methods;
    }

    @Test
    void nothing_fails() throws Exception {
        var passed = new ArrayList<String>();
        for (var test : tests()) {
            var suite = new SuiteOfNothing();
            suite.prepare();
            try {
                test.invoke(suite);
                passed.add(test.getName());
            } catch (InvocationTargetException _) {
                // as it should
            }
        }
        assertThat(passed).containsExactlyInAnyOrderElementsOf(TRUE_OF_NOTHING);
    }

    @Test
    void none_is_left_out() {
        assertThat(tests()).hasSizeGreaterThan(15).noneMatch(it -> it.isAnnotationPresent(Disabled.class));
    }
}
