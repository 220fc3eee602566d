package coaching.testing.story;

import coaching.events.CorrectionEvent.CorrectionReason;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Moment;
import coaching.events.Member;
import coaching.events.NoteEvent.NoteOnRelationshipWritten;
import coaching.events.Recorded;
import coaching.events.RelationshipFact;
import coaching.events.SessionEvent.CancelReason;
import coaching.events.ViewEvent.RecordViewed;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;
import coaching.events.id.TextId;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// One relationship told fact by fact, in days since [#START]. Without a word on who did something, the first member
/// did, and the second where it takes another.
public final class Story {

    public static final LocalDate START = LocalDate.of(2026, 1, 5);
    public static final Instant ALWAYS = Instant.parse("2999-01-01T00:00:00Z");

    private final ProgrammeStory programme;
    private final String label;
    private final Cast cast;
    private RelationshipEvents events;

    public Story(String name, int size) {
        this(name, new Cast(name).peers(size));
    }

    private Story(String name, List<Member> members) {
        this(ProgrammeStory.alone(name, 1), name, new Cast(name), members);
    }

    Story(ProgrammeStory programme, String label, Cast cast, List<Member> members) {
        this.programme = programme;
        this.label = label;
        this.cast = cast;
        this.events = new RelationshipEvents(programme.id(), cast.relationship(), members, programme.zone());
    }

    /// As [#pair], with the first ones coaching the others.
    public static Story of(Member.Role... roles) {
        return new Story("roles", new Cast("roles").members(List.of(roles))).agreed(14);
    }

    /// A pair that agreed on day 0 to meet every 14 days, 3 days tolerance.
    public static Story pair() {
        return new Story("pair", 2).agreed(14);
    }

    public static Story group(int size) {
        return new Story("group", size).agreed(14);
    }

    public Story in(ZoneId zone) {
        events = events.in(zone);
        return this;
    }

    /// When the facts told from here on become known to Kept, and since when their source claims to have known them.
    public Story recorded(@Nullable Instant at, @Nullable Instant claimed) {
        programme.recorded(at, claimed);
        return this;
    }

    public Story onBehalfOf(@Nullable ParticipantId participant) {
        programme.onBehalfOf(participant);
        return this;
    }

    /// Begun on day 0, to meet every so many days, 3 days tolerance.
    public Story agreed(int interval) {
        return begun(0, interval, 3);
    }

    public Story begun(int day, int interval, int tolerance) {
        return proposed(day).protocol(1, day, interval, tolerance).accepted(day).activated(day);
    }

    public Story proposed(int day) {
        return add(events.proposed(label, at(day)));
    }

    public Story accepted(int day) {
        events.members().forEach(member -> add(events.accepted(1, member.participant(), at(day))));
        return this;
    }

    public Story activated(int day) {
        return add(events.activated(at(day)));
    }

    public Story declined(int day) {
        return add(events.declined(member(1), at(day)));
    }

    /// Proposed by the first member and agreed by all on that day.
    public Story protocol(int version, int day, int interval, int tolerance) {
        proposedProtocol(version, day, interval, tolerance);
        for (int i = 1; i < events.members().size(); i++) {
            agreedProtocol(version, i, day);
        }
        return this;
    }

    public Story proposedProtocol(int version, int day, int interval, int tolerance) {
        return add(events.protocol(version, interval, tolerance, member(0), at(day)));
    }

    public Story agreedProtocol(int version, int member, int day) {
        return add(events.agreed(version, member(member), at(day)));
    }

    public Story paused(int day) {
        return add(events.paused(at(day)));
    }

    public Story resumed(int day) {
        return add(events.resumed(at(day)));
    }

    public Story closed(int day) {
        return add(events.closed(at(day)));
    }

    public Story endedEarly(int day) {
        return add(events.endedEarly(at(day)));
    }

    /// Sessions that took place on these days, as a source says.
    public Story held(int... days) {
        for (var day : days) {
            heldBy(on(day), null, at(day));
        }
        return this;
    }

    /// Sessions that took place on these days, as the first member says.
    public Story met(int... days) {
        for (var day : days) {
            heldBy(on(day), member(0), at(day));
        }
        return this;
    }

    public Story heldBy(String session, @Nullable ParticipantId by, EffectiveAt at) {
        return add(events.held(cast.session(session), by, at));
    }

    /// The session of that day.
    public Story booked(int day, int forDay) {
        return booked(on(forDay), day, at(forDay));
    }

    public Story booked(String session, int day, EffectiveAt start) {
        return add(events.scheduled(cast.session(session), start, at(day)));
    }

    public Story rebooked(String session, int day, EffectiveAt start) {
        return add(events.rescheduled(cast.session(session), start, at(day)));
    }

    public Story cancelled(String session, int day) {
        return add(events.cancelled(cast.session(session), CancelReason.CONFLICT, at(day)));
    }

    public Story reinstated(String session, int day) {
        return add(events.reinstated(cast.session(session), at(day)));
    }

    /// The second member confirms the sessions of these days, on the day.
    public Story confirmed(int... days) {
        for (var day : days) {
            attested(on(day), 1, true, day);
        }
        return this;
    }

    /// Both members say that the session of that day did not take place.
    public Story denied(int day) {
        return attested(on(day), 0, false, day).attested(on(day), 1, false, day);
    }

    public Story attested(String session, int member, boolean tookPlace, int day) {
        return add(events.attested(cast.session(session), member(member), tookPlace, at(day)));
    }

    public Story absent(String session, int member, int day) {
        return add(events.absent(cast.session(session), member(member), at(day)));
    }

    public Story corroborated(String session, int day) {
        return add(events.corroborated(cast.session(session), at(day)));
    }

    /// Asked of the first member by the second.
    public Story suggested(String item, int day, int due) {
        return add(events.suggested(cast.item(item), member(0), START.plusDays(due), member(1), at(day)));
    }

    public Story promised(String item, int day, int due) {
        return promised(item, at(day), START.plusDays(due));
    }

    public Story promised(String item, EffectiveAt at, LocalDate due) {
        return add(events.promised(cast.item(item), member(0), due, at));
    }

    public Story renegotiated(String item, int day, int due) {
        return add(events.renegotiated(cast.item(item), START.plusDays(due), member(1), at(day)));
    }

    public Story completed(String item, int day) {
        return completed(item, at(day));
    }

    public Story completed(String item, EffectiveAt at) {
        return add(events.completed(cast.item(item), member(0), at));
    }

    public Story reopened(String item, int day) {
        return add(events.reopened(cast.item(item), member(1), at(day)));
    }

    public Story dropped(String item, int day) {
        return add(events.dropped(cast.item(item), member(0), at(day)));
    }

    /// Says that the fact told last but `back` was wrong.
    public Story corrected(int back, @Nullable EffectiveAt movedTo, int day) {
        return corrected(back, movedTo, CorrectionReason.OTHER, day);
    }

    /// Says that the fact told last did not happen.
    public Story withdrawn(int day) {
        return corrected(0, null, CorrectionReason.DID_NOT_HAPPEN, day);
    }

    private Story corrected(int back, @Nullable EffectiveAt movedTo, CorrectionReason reason, int day) {
        var told = facts();
        return add(events.corrected(told.get(told.size() - 1 - back), movedTo, reason, at(day)));
    }

    public EffectiveAt at(int day) {
        return new EffectiveAt.Day(START.plusDays(day), events.zone());
    }

    public ParticipantId member(int index) {
        return events.members().get(index).participant();
    }

    public RelationshipId relationship() {
        return events.relationship();
    }

    public ProgrammeStory programme() {
        return programme;
    }

    /// Those of the whole programme, if it is told of one.
    public List<Recorded> facts() {
        return programme.facts();
    }

    /// Somebody looked at the record by that office, at noon.
    public Story viewed(Role role, int day) {
        var noon = START.plusDays(day).atTime(LocalTime.NOON).atZone(at(day).zone());
        return add(new RecordViewed(events.programme(), relationship(), ProgrammeStory.person("official"), role,
            new Moment(noon.toInstant(), at(day).zone())));
    }

    /// A coordinator noted something down about the relationship, at noon.
    public Story noted(int version, int day) {
        var noon = START.plusDays(day).atTime(LocalTime.NOON).atZone(at(day).zone());
        return add(new NoteOnRelationshipWritten(events.programme(), relationship(), new TextId(new UUID(0, 77)),
            version, ProgrammeStory.person("official"), "digest", new Moment(noon.toInstant(), at(day).zone())));
    }

    public Story add(RelationshipFact event) {
        programme.add(event);
        return this;
    }

    private static String on(int day) {
        return "held " + day;
    }
}
