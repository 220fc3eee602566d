package coaching.analytics.story;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.RelationshipHistory;
import coaching.analytics.metric.Question;
import coaching.events.ActionItemEvent;
import coaching.events.CorrectionEvent.CorrectionReason;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.Member;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.Protocol;
import coaching.events.Recorded;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipFact;
import coaching.events.RelationshipId;
import coaching.events.SessionEvent;
import coaching.events.Subject;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// One relationship told fact by fact, in days since [#START].
public final class Story {

    public static final LocalDate START = LocalDate.of(2026, 1, 5);
    public static final Instant ALWAYS = Instant.parse("2999-01-01T00:00:00Z");

    private static final ProgrammeId PROGRAMME = new ProgrammeId(new UUID(0, 1));

    private final String name;
    private final RelationshipId relationship;
    private final Log log;
    private final Cast cast;
    private ZoneId zone = ZoneOffset.UTC;

    public Story(String name, int size) {
        this(name, new Cast(name, size));
    }

    private Story(String name, Cast cast) {
        this.name = name;
        this.log = new Log(name);
        this.cast = cast;
        this.relationship = cast.relationship();
    }

    /// As [#pair], with the first ones coaching the others.
    public static Story of(Member.Role... roles) {
        return new Story("roles", new Cast("roles", List.of(roles), roles.length)).begun(0, 14, 3);
    }

    /// A pair that agreed on day 0 to meet every 14 days, 3 days tolerance.
    public static Story pair() {
        return new Story("pair", 2).begun(0, 14, 3);
    }

    public static Story group(int size) {
        return new Story("group", size).begun(0, 14, 3);
    }

    public Story in(ZoneId zone) {
        this.zone = zone;
        return this;
    }

    /// When the facts told from here on become known to Kept, and since when their source claims to have known them.
    public Story recorded(@Nullable Instant at, @Nullable Instant claimed) {
        log.recorded(at, claimed);
        return this;
    }

    public Story onBehalfOf(@Nullable ParticipantId participant) {
        log.onBehalfOf(participant);
        return this;
    }

    public Story begun(int day, int interval, int tolerance) {
        return proposed(day).protocol(1, day, interval, tolerance).accepted(day).activated(day);
    }

    public Story proposed(int day) {
        return add(new RelationshipEvent.RelationshipProposed(PROGRAMME, relationship, name, cast.members(), at(day)));
    }

    public Story accepted(int day) {
        cast.members().forEach(member -> add(
            new RelationshipEvent.RelationshipAccepted(PROGRAMME, relationship, member.participant(), 1, at(day))));
        return this;
    }

    public Story activated(int day) {
        return add(new RelationshipEvent.RelationshipActivated(PROGRAMME, relationship, cast.members(), 1, at(day)));
    }

    public Story declined(int day) {
        return add(new RelationshipEvent.RelationshipDeclined(PROGRAMME, relationship, member(1), at(day)));
    }

    /// Proposed by the first member and agreed by all on that day.
    public Story protocol(int version, int day, int interval, int tolerance) {
        proposedProtocol(version, day, interval, tolerance);
        for (int i = 1; i < cast.members().size(); i++) {
            agreedProtocol(version, i, day);
        }
        return this;
    }

    public Story proposedProtocol(int version, int day, int interval, int tolerance) {
        return add(
            new RelationshipEvent.ProtocolProposed(PROGRAMME, relationship, version, agreed(interval, tolerance),
                member(0), at(day)));
    }

    private Protocol agreed(int interval, int tolerance) {
        return new Protocol(Protocol.Medium.VIDEO, interval, tolerance, null, zone, 60, Protocol.IfMissed.RESCHEDULE);
    }

    public Story agreedProtocol(int version, int member, int day) {
        return add(new RelationshipEvent.ProtocolAgreed(PROGRAMME, relationship, version, member(member), at(day)));
    }

    public Story paused(int day) {
        return add(
            new RelationshipEvent.RelationshipPaused(PROGRAMME, relationship, RelationshipEvent.PauseReason.LEAVE,
                at(day)));
    }

    public Story resumed(int day) {
        return add(new RelationshipEvent.RelationshipResumed(PROGRAMME, relationship, at(day)));
    }

    public Story closed(int day) {
        return add(new RelationshipEvent.RelationshipClosed(PROGRAMME, relationship, cast.members(),
            RelationshipEvent.Outcome.COMPLETED, RelationshipEvent.CloseReason.GOALS_MET, at(day)));
    }

    public Story endedEarly(int day) {
        return add(new RelationshipEvent.RelationshipClosed(PROGRAMME, relationship, cast.members(),
            RelationshipEvent.Outcome.ENDED_EARLY, RelationshipEvent.CloseReason.NO_TIME, at(day)));
    }

    /// Sessions that took place on these days, as a source says.
    public Story held(int... days) {
        for (var day : days) {
            heldBy("held " + day, null, at(day));
        }
        return this;
    }

    public Story heldBy(String session, @Nullable ParticipantId by, EffectiveAt at) {
        return add(
            new SessionEvent.SessionHeld(PROGRAMME, relationship, cast.session(session), by, 60,
                SessionEvent.Attendance.UNKNOWN, at));
    }

    public Story booked(String session, int day, EffectiveAt start) {
        return add(
            new SessionEvent.SessionScheduled(PROGRAMME, relationship, cast.session(session), start, 60,
                SessionEvent.Purpose.REFLECT, at(day)));
    }

    public Story rebooked(String session, int day, EffectiveAt start) {
        return add(
            new SessionEvent.SessionRescheduled(PROGRAMME, relationship, cast.session(session), start, 60, at(day)));
    }

    public Story cancelled(String session, int day) {
        return add(
            new SessionEvent.SessionCancelled(PROGRAMME, relationship, cast.session(session), null,
                SessionEvent.CancelReason.CONFLICT, at(day)));
    }

    public Story attested(String session, int member, boolean tookPlace, int day) {
        return add(
            new SessionEvent.SessionAttested(PROGRAMME, relationship, cast.session(session), member(member), tookPlace,
                null, at(day)));
    }

    public Story absent(String session, int member, int day) {
        return add(new SessionEvent.SessionAbsenceStated(PROGRAMME, relationship, cast.session(session), member(member),
            at(day)));
    }

    public Story reinstated(String session, int day) {
        return add(
            new SessionEvent.SessionReinstated(PROGRAMME, relationship, cast.session(session), null, at(day)));
    }

    public Story corroborated(String session, int day) {
        return add(
            new SessionEvent.SessionCorroborated(PROGRAMME, relationship, cast.session(session),
                SessionEvent.Witness.CALENDAR, at(day)));
    }

    public Story promised(String item, int day, int due) {
        return promised(item, at(day), START.plusDays(due));
    }

    public Story promised(String item, EffectiveAt at, LocalDate due) {
        return add(
            new ActionItemEvent.ActionItemAgreed(PROGRAMME, relationship, cast.item(item), member(0), due, zone, null,
                null, at));
    }

    public Story renegotiated(String item, int day, int due) {
        return add(
            new ActionItemEvent.ActionItemRenegotiated(PROGRAMME, relationship, cast.item(item), START.plusDays(due),
                member(1), at(day)));
    }

    public Story completed(String item, int day) {
        return completed(item, at(day));
    }

    public Story completed(String item, EffectiveAt at) {
        return add(new ActionItemEvent.ActionItemCompleted(PROGRAMME, relationship, cast.item(item), member(0), at));
    }

    public Story reopened(String item, int day) {
        return add(
            new ActionItemEvent.ActionItemReopened(PROGRAMME, relationship, cast.item(item), member(1), at(day)));
    }

    public Story dropped(String item, int day) {
        return add(
            new ActionItemEvent.ActionItemDropped(PROGRAMME, relationship, cast.item(item), member(0),
                ActionItemEvent.DropReason.OTHER, at(day)));
    }

    /// Says that the fact told last but `back` was wrong.
    public Story corrected(int back, @Nullable EffectiveAt movedTo, int day) {
        var wrong = facts().get(facts().size() - 1 - back);
        return add(new FactCorrected(PROGRAMME, relationship, wrong.envelope().id(),
            Subject.of(wrong.event()), wrong.envelope().type(), Set.of(), movedTo, CorrectionReason.OTHER, at(day)));
    }

    public EffectiveAt at(int day) {
        return new EffectiveAt.Day(START.plusDays(day), zone);
    }

    public ParticipantId member(int index) {
        return cast.members().get(index).participant();
    }

    public RelationshipId relationship() {
        return relationship;
    }

    public List<Recorded> facts() {
        return log.facts();
    }

    public RelationshipHistory history() {
        return RelationshipHistory.of(relationship, facts());
    }

    /// Everything known, as of the end of that day in the story's zone.
    public Question asOf(int day) {
        return Question.of(AsOf.of(at(day)), ALWAYS);
    }

    public Story add(RelationshipFact event) {
        log.add(event);
        return this;
    }
}
