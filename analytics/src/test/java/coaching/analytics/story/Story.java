package coaching.analytics.story;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.RelationshipHistory;
import coaching.analytics.metric.Question;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.ActionItemEvent.ActionItemDropped;
import coaching.events.ActionItemEvent.ActionItemRenegotiated;
import coaching.events.ActionItemEvent.ActionItemReopened;
import coaching.events.ActionItemEvent.DropReason;
import coaching.events.ActionItemId;
import coaching.events.CorrectionEvent.CorrectionReason;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.CorrectionEvent.Subject;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.Envelope;
import coaching.events.Envelope.Actor;
import coaching.events.Envelope.Source;
import coaching.events.EventId;
import coaching.events.EventTypes;
import coaching.events.Member;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.Protocol;
import coaching.events.Recorded;
import coaching.events.RelationshipEvent.CloseReason;
import coaching.events.RelationshipEvent.Outcome;
import coaching.events.RelationshipEvent.PauseReason;
import coaching.events.RelationshipEvent.ProtocolAgreed;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipAccepted;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.RelationshipEvent.RelationshipDeclined;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RelationshipEvent.RelationshipResumed;
import coaching.events.RelationshipFact;
import coaching.events.RelationshipId;
import coaching.events.SessionEvent.Attendance;
import coaching.events.SessionEvent.CancelReason;
import coaching.events.SessionEvent.Purpose;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.SessionEvent.Witness;
import coaching.events.SessionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One relationship told fact by fact, in days since [#START]. A fact becomes known when it happened, or when the fact
/// before it did, unless told otherwise with [#recorded].
public final class Story {

    public static final LocalDate START = LocalDate.of(2026, 1, 5);
    public static final Instant ALWAYS = Instant.parse("2999-01-01T00:00:00Z");

    private final String name;
    private final List<Recorded> facts = new ArrayList<>();
    private final List<Member> members;
    private ZoneId zone = ZoneOffset.UTC;
    private @Nullable Instant recordedAt;
    private @Nullable Instant claimedAt;
    private @Nullable ParticipantId onBehalfOf;

    public Story(String name, int size) {
        this.name = name;
        this.members = IntStream.range(0, size)
            .mapToObj(i -> new Member(new ParticipantId(id("member " + i)), Member.Role.PEER)).toList();
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
        recordedAt = at;
        claimedAt = claimed;
        return this;
    }

    public Story recordedOn(int day) {
        return recorded(at(day).earliest(), null);
    }

    public Story onBehalfOf(@Nullable ParticipantId participant) {
        onBehalfOf = participant;
        return this;
    }

    public Story begun(int day, int interval, int tolerance) {
        return proposed(day).protocol(1, day, interval, tolerance).accepted(day).activated(day);
    }

    public Story proposed(int day) {
        return add(new RelationshipProposed(programme(), relationship(), name, members, at(day)));
    }

    public Story accepted(int day) {
        members.forEach(member -> add(new RelationshipAccepted(programme(), relationship(), member.participant(), 1, at(day))));
        return this;
    }

    public Story activated(int day) {
        return add(new RelationshipActivated(programme(), relationship(), members, 1, at(day)));
    }

    public Story declined(int day) {
        return add(new RelationshipDeclined(programme(), relationship(), member(1), at(day)));
    }

    /// Proposed by the first member and agreed by all on that day.
    public Story protocol(int version, int day, int interval, int tolerance) {
        proposedProtocol(version, day, interval, tolerance);
        for (int i = 1; i < members.size(); i++) {
            agreedProtocol(version, i, day);
        }
        return this;
    }

    public Story proposedProtocol(int version, int day, int interval, int tolerance) {
        return add(new ProtocolProposed(programme(), relationship(), version, new Protocol(Protocol.Medium.VIDEO, interval,
            tolerance, null, zone, 60, Protocol.IfMissed.RESCHEDULE), member(0), at(day)));
    }

    public Story agreedProtocol(int version, int member, int day) {
        return add(new ProtocolAgreed(programme(), relationship(), version, member(member), at(day)));
    }

    public Story paused(int day) {
        return add(new RelationshipPaused(programme(), relationship(), PauseReason.LEAVE, at(day)));
    }

    public Story resumed(int day) {
        return add(new RelationshipResumed(programme(), relationship(), at(day)));
    }

    public Story closed(int day) {
        return add(new RelationshipClosed(programme(), relationship(), members, Outcome.COMPLETED, CloseReason.GOALS_MET,
            at(day)));
    }

    /// Sessions that took place on these days, as a source says.
    public Story held(int... days) {
        for (var day : days) {
            heldBy("held " + day, null, at(day));
        }
        return this;
    }

    public Story heldBy(String session, @Nullable ParticipantId by, EffectiveAt at) {
        return add(new SessionHeld(programme(), relationship(), session(session), by, 60, Attendance.UNKNOWN, at));
    }

    public Story booked(String session, int day, EffectiveAt start) {
        return add(new SessionScheduled(programme(), relationship(), session(session), start, 60, Purpose.REFLECT, at(day)));
    }

    public Story rebooked(String session, int day, EffectiveAt start) {
        return add(new SessionRescheduled(programme(), relationship(), session(session), start, 60, at(day)));
    }

    public Story cancelled(String session, int day) {
        return add(new SessionCancelled(programme(), relationship(), session(session), null, CancelReason.CONFLICT, at(day)));
    }

    public Story attested(String session, int member, boolean tookPlace, int day) {
        return add(new SessionAttested(programme(), relationship(), session(session), member(member), tookPlace, null,
            at(day)));
    }

    public Story corroborated(String session, int day) {
        return add(new SessionCorroborated(programme(), relationship(), session(session), Witness.CALENDAR, at(day)));
    }

    public Story promised(String item, int day, int due) {
        return promised(item, at(day), START.plusDays(due));
    }

    public Story promised(String item, EffectiveAt at, LocalDate due) {
        return add(new ActionItemAgreed(programme(), relationship(), item(item), member(0), due, zone, null, null, at));
    }

    public Story renegotiated(String item, int day, int due) {
        return add(new ActionItemRenegotiated(programme(), relationship(), item(item), START.plusDays(due), member(1), at(day)));
    }

    public Story completed(String item, int day) {
        return completed(item, at(day));
    }

    public Story completed(String item, EffectiveAt at) {
        return add(new ActionItemCompleted(programme(), relationship(), item(item), member(0), at));
    }

    public Story reopened(String item, int day) {
        return add(new ActionItemReopened(programme(), relationship(), item(item), member(1), at(day)));
    }

    public Story dropped(String item, int day) {
        return add(new ActionItemDropped(programme(), relationship(), item(item), member(0), DropReason.OTHER, at(day)));
    }

    /// Says that the fact told last but `back` was wrong.
    public Story corrected(int back, @Nullable EffectiveAt movedTo, int day) {
        var wrong = facts.get(facts.size() - 1 - back);
        return add(new FactCorrected(programme(), relationship(), wrong.envelope().id(),
            new Subject(wrong.envelope().type(), null, null, null), movedTo, CorrectionReason.OTHER, at(day)));
    }

    public EffectiveAt at(int day) {
        return new Day(START.plusDays(day), zone);
    }

    public ParticipantId member(int index) {
        return members.get(index).participant();
    }

    public SessionId session(String session) {
        return new SessionId(id("session " + session));
    }

    public ActionItemId item(String item) {
        return new ActionItemId(id("item " + item));
    }

    public RelationshipId relationship() {
        return new RelationshipId(id("relationship"));
    }

    public List<Recorded> facts() {
        return facts;
    }

    public RelationshipHistory history() {
        return RelationshipHistory.of(relationship(), facts);
    }

    /// Everything known, as of the end of that day in the story's zone.
    public Question asOf(int day) {
        return Question.of(AsOf.of(at(day)), ALWAYS);
    }

    private static ProgrammeId programme() {
        return new ProgrammeId(new UUID(0, 1));
    }

    private UUID id(String what) {
        return UUID.nameUUIDFromBytes((name + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    public Story add(RelationshipFact event) {
        var position = facts.size() + 1;
        var type = EventTypes.nameOf(event);
        var role = onBehalfOf == null ? Actor.Role.PARTICIPANT : Actor.Role.COORDINATOR;
        facts.add(new Recorded(new Envelope(EventId.derived(name, position), type, 1, position, event.at(),
            recordedAt == null ? learnt(event) : recordedAt, claimedAt,
            new Actor("somebody", role, onBehalfOf == null ? null : onBehalfOf.toString()), Source.API,
            name + position, name, null, null, event.confidentiality(), ""), event));
        return this;
    }

    private Instant learnt(RelationshipFact event) {
        var before = facts.isEmpty() ? Instant.MIN : facts.getLast().envelope().recordedAt();
        var now = event.at().latest();
        return now.isBefore(before) ? before : now;
    }
}
