package coaching.command.relay;

import coaching.command.relay.topic.KafkaRecords;
import coaching.command.relay.topic.KafkaRefused;
import coaching.command.relay.topic.RelaySource;
import coaching.command.relay.topic.TopicProgress;
import coaching.command.relay.topic.TopicProgress.Last;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where sending goes on. The topic says how far it was filled, and the log whether that can be so.
final class Resume {

    private static final Logger LOG = LoggerFactory.getLogger(Resume.class);
    private static final int PAGE = 5_000;

    private final RelaySource log;
    private final TopicProgress filled;

    Resume(RelaySource log, TopicProgress filled) {
        this.log = log;
        this.filled = filled;
    }

    /// @return the position after which sending goes on
    /// @throws KafkaRefused if the topic holds what the log does not: it belongs to another log, or this one was
    ///     restored from a backup that is too old. Nothing may be sent then, or both would be mixed for ever.
    long after() {
        filled.last().values().forEach(this::requireOfThisLog);
        var lost = firstLost();
        if (lost <= filled.settled()) {
            LOG.warn("Kafka has lost position {}, though it had acknowledged up to {}", lost, filled.settled());
        }
        return Math.min(lost - 1, filled.settled());
    }

    private void requireOfThisLog(Last last) {
        var stored = log.read(last.position() - 1, 1).stream().filter(it -> it.position() == last.position())
            .findFirst();
        if (stored.filter(last::is).isEmpty()) {
            throw new KafkaRefused("position " + last.position() + " of the topic is event " + last.event()
                + ", which it is not in the log", null);
        }
    }

    /// The first settled event that is behind the end of its partition: a broker that lost power may have lost the
    /// ends of some partitions and not of others.
    private long firstLost() {
        var at = filled.shortest();
        while (at < filled.settled()) {
            var page = log.read(at, PAGE);
            for (var event : page) {
                at = event.position();
                if (at > filled.endOf(KafkaRecords.partition(event, filled.partitions()))) {
                    return at;
                }
            }
            if (page.isEmpty()) {
                throw new KafkaRefused("the log ends at " + at + ", but the topic at " + filled.settled(), null);
            }
        }
        return filled.settled() + 1;
    }
}
