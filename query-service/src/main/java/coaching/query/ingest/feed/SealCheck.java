package coaching.query.ingest.feed;

import coaching.query.ingest.batch.Forged;
import coaching.query.ingest.batch.Forged.Kind;
import coaching.query.ingest.batch.Source;
import coaching.wire.seal.SealProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;

/// Tells records of the relay from others, before anything in them is looked at.
///
/// Nothing in the topic can stop the reading, since others may be able to write to it. What has no seal, or one that a
/// known secret has not made, is forged, and stays aside. A key that is not known may be somebody's invention or a
/// setting that is wrong here: such a record is set aside too, and the first place of them in each partition is kept.
/// Whenever the service starts with other keys, reading goes on from there. Who invents keys causes no more than that.
final class SealCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SealCheck.class);

    private final FeedSettings settings;
    private final InstantSource clock;
    private final Changes changes;
    private boolean said;

    SealCheck(FeedSettings settings, InstantSource clock, Changes changes) {
        this.settings = settings;
        this.clock = clock;
        this.changes = changes;
    }

    boolean isOfTheRelay(Source source) {
        var problem = settings.problem(source);
        problem.ifPresent(what -> setAside(source, what));
        return problem.isEmpty();
    }

    private void setAside(Source source, SealProblem problem) {
        var kind = problem == SealProblem.UNKNOWN_KEY ? Kind.UNKNOWN_KEY : Kind.FORGED;
        changes.forged(new Forged(source, kind, problem.sentence(), clock.instant()));
        if (kind == Kind.UNKNOWN_KEY && !said) {
            said = true;
            LOG.warn("Records of {}, the first at {} of partition {}, are sealed with a secret that is not known here."
                + " If it is the relay's, put it into kept.kafka.record-secrets and start again: they are read then",
                settings.topic(), source.offset(), source.partition());
        }
    }
}
