package coaching.command.privacy;

import coaching.command.admission.Records;
import coaching.command.past.Boundary;
import coaching.command.past.Past;
import coaching.events.PrivacyEvent;
import coaching.events.PrivacyEvent.PrivacyNoticeAccepted;
import coaching.events.id.PersonId;

import java.util.Set;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Which versions of the privacy notice somebody has read.
record AcceptedNotices(Set<Integer> versions) {

    private static final AcceptedNotices NONE = new AcceptedNotices(Set.of());

    AcceptedNotices {
        versions = Set.copyOf(versions);
    }

    /// With whichever of their records they read it.
    static AcceptedNotices of(PersonId person, Past past) {
        return Records.of(person, past).stream().map(it -> past.of(by(it))).reduce(NONE, AcceptedNotices::and);
    }

    private static Boundary<AcceptedNotices> by(PersonId record) {
        return Boundary.of(PrivacyEvent.class, NONE, AcceptedNotices::evolve, record);
    }

    boolean has(int version) {
        return versions.contains(version);
    }

    private AcceptedNotices and(AcceptedNotices more) {
        return new AcceptedNotices(
            Stream.concat(versions.stream(), more.versions.stream()).collect(toUnmodifiableSet()));
    }

    private AcceptedNotices evolve(PrivacyEvent event) {
        return switch (event) {
            case PrivacyNoticeAccepted it -> and(new AcceptedNotices(Set.of(it.version())));
        };
    }
}
