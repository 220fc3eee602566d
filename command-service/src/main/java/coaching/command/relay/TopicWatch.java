package coaching.command.relay;

import coaching.command.relay.topic.KafkaRefused;
import coaching.command.relay.topic.Topic;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Looks whether the topic is still the same and whole, beside the sending, which must not wait for the answer. A producer
/// would go on into a topic of the same name without a word.
final class TopicWatch implements AutoCloseable {

    private final Thread thread;
    private volatile @Nullable RuntimeException changed;

    TopicWatch(Topic topic, Topic.Place place, Duration every) {
        thread = Thread.ofVirtual().name("kept-relay-topic").start(() -> watch(topic, place, every));
    }

    /// @throws KafkaRefused if the topic has gone or is another one
    void check() {
        if (changed != null) {
            throw new KafkaRefused("the topic has changed", changed);
        }
    }

    private void watch(Topic topic, Topic.Place place, Duration every) {
        try {
            while (changed == null) {
                Thread.sleep(every);
                var now = topic.place();
                topic.requireBeginning(now);
                changed = now.equals(place) ? null : new KafkaRefused("was " + place + ", is " + now, null);
            }
        } catch (KafkaRefused gone) {
            changed = gone;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
