package coaching.command.kernel;

import coaching.events.CorrectionEvent.CorrectionReason;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Moment;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.SessionEvent.Attendance;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.Subject;
import coaching.events.id.ActionItemId;
import coaching.events.id.EventId;
import coaching.events.id.GoalId;
import coaching.events.id.Id;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import coaching.events.id.TextId;
import coaching.testing.story.ProgrammeEvents;
import coaching.testing.story.RelationshipEvents;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/// People and facts that the specs of several features begin with.
public final class Facts {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final EffectiveAt MONDAY = moment("2026-01-05T09:00:00Z");
    public static final EffectiveAt TUESDAY = moment("2026-01-06T09:00:00Z");
    public static final EffectiveAt WEDNESDAY = moment("2026-01-07T09:00:00Z");

    public static final ProgrammeId PROGRAMME = new ProgrammeId(uuid("programme"));
    public static final RelationshipId RELATIONSHIP = new RelationshipId(uuid("relationship"));
    public static final SessionId SESSION = new SessionId(uuid("session"));
    public static final ParticipantId ANN = participant("ann");
    public static final ParticipantId BEN = participant("ben");
    public static final ParticipantId CAT = participant("cat");

    public static EffectiveAt moment(String instant) {
        return new Moment(Instant.parse(instant), PARIS);
    }

    public static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static ParticipantId participant(String name) {
        return new ParticipantId(uuid(name));
    }

    public static PersonId person(ParticipantId participant) {
        return new PersonId(uuid("person of " + participant));
    }

    public static ParticipantEnrolled enrolled(ParticipantId participant) {
        return new ProgrammeEvents(PROGRAMME).enrolled(participant, person(participant), MONDAY);
    }

    public static RelationshipProposed proposed(ParticipantId coach, ParticipantId coachee) {
        var members = RelationshipEvents.pair(coach, coachee);
        return new RelationshipEvents(PROGRAMME, RELATIONSHIP, members, PARIS).proposed("A pair", MONDAY);
    }

    public static SessionHeld held(EffectiveAt at) {
        return new SessionHeld(PROGRAMME, RELATIONSHIP, SESSION, null, null, Attendance.UNKNOWN, at);
    }

    /// @param movedTo absent when it did not happen at all
    public static FactCorrected corrected(EventId supersedes, @Nullable EffectiveAt movedTo) {
        return new FactCorrected(PROGRAMME, RELATIONSHIP, supersedes, about(SESSION), "SessionHeld", Set.of(), movedTo,
            CorrectionReason.WRONG_DATE, WEDNESDAY);
    }

    public static Subject about(Id id) {
        return new Subject(switch (id) {
            case SessionId _ -> Subject.Type.SESSION;
            case GoalId _ -> Subject.Type.GOAL;
            case ActionItemId _ -> Subject.Type.ACTION_ITEM;
            case RelationshipId _ -> Subject.Type.RELATIONSHIP;
            case ParticipantId _ -> Subject.Type.PARTICIPANT;
            case ProgrammeId _ -> Subject.Type.PROGRAMME;
            case PersonId _ -> Subject.Type.PERSON;
            case TextId _ -> Subject.Type.TEXT;
            case EventId _ -> throw new IllegalArgumentException("nothing is about " + id);
        }, id.value());
    }

    private Facts() {}
}
