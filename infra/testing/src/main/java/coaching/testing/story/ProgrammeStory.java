package coaching.testing.story;

import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.PersonEvent.PersonMerged;
import coaching.events.Policy;
import coaching.events.Recorded;
import coaching.events.RoleEvent.RoleGranted;
import coaching.events.RoleEvent.RoleRevoked;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Grant;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// One programme told fact by fact, in days since [#START]. A fact is recorded on the day it happened, unless told
/// otherwise with [#recordedOn].
public final class ProgrammeStory {

    public static final LocalDate START = Story.START;
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final ProgrammeId ANY = new ProgrammeId(new UUID(0, 1));

    /// Programmes of one service share its log.
    private static final AtomicLong POSITION = new AtomicLong();

    private final String name;
    private final ProgrammeEvents events;
    private final ZoneId zone;
    private final Log log;

    private ProgrammeStory(String name, ProgrammeId id, ZoneId zone, Log log) {
        this.name = name;
        this.events = new ProgrammeEvents(id);
        this.zone = zone;
        this.log = log;
    }

    public static ProgrammeStory of(String name) {
        return of(name, name);
    }

    /// @param name to tell it by here
    /// @param called what the programme is called, like others perhaps
    public static ProgrammeStory of(String name, String called) {
        var id = new ProgrammeId(new Cast(name).id("programme"));
        var story = new ProgrammeStory(name, id, ZONE, new Log(name, POSITION::incrementAndGet, false));
        return story.add(story.events.opened(called, ZONE, day(0)));
    }

    /// Some facts of a programme, in a log of their own: the first one has that position.
    public static ProgrammeStory alone(String name, long position) {
        return new ProgrammeStory(name, ANY, ZoneOffset.UTC,
            new Log(name, new AtomicLong(position)::getAndIncrement, true));
    }

    /// Goes on telling of the same programme.
    public static ProgrammeStory more(ProgrammeStory told) {
        return new ProgrammeStory(told.name, told.id(), told.zone, told.log.next());
    }

    public String name() {
        return name;
    }

    public ProgrammeId id() {
        return events.programme();
    }

    public ProgrammeStory policy(int version, Policy policy, int day) {
        return add(events.policy(version, policy, at(day)));
    }

    public ParticipantId enrolled(String person) {
        var participant = participant(person);
        enrolled(participant, person(person), at(0));
        return participant;
    }

    public ProgrammeStory enrolled(ParticipantId participant, PersonId person, EffectiveAt at) {
        return add(events.enrolled(participant, person, at));
    }

    public ProgrammeStory left(String person, int day) {
        return left(participant(person), at(day));
    }

    public ProgrammeStory left(ParticipantId participant, EffectiveAt at) {
        return add(events.left(participant, at));
    }

    public ProgrammeStory granted(PersonId person, Grant grant, int day) {
        return add(new RoleGranted(person, grant.role(), grant.programme(), at(day)));
    }

    public ProgrammeStory revoked(PersonId person, Grant grant, int day) {
        return add(new RoleRevoked(person, grant.role(), grant.programme(), at(day)));
    }

    public ProgrammeStory merged(PersonId record, PersonId into, int day) {
        return add(new PersonMerged(record, into, at(day)));
    }

    public ParticipantId participant(String person) {
        return new ParticipantId(new Cast(name).id("participant " + person));
    }

    public static PersonId person(String person) {
        return new PersonId(UUID.nameUUIDFromBytes(("person " + person).getBytes(StandardCharsets.UTF_8)));
    }

    /// A coach and a coachee who enrolled and agreed on day 0 to meet every 14 days, 3 days tolerance.
    public Story pair(String label) {
        return strangers(label).agreed(14);
    }

    /// The same, of whom nothing is proposed yet.
    public Story strangers(String label) {
        var members = RelationshipEvents.pair(enrolled(label + " coach"), enrolled(label + " coachee"));
        return new Story(this, label, new Cast(name + "/" + label), members);
    }

    /// As recorded on that day; null again: as recorded when it happened.
    public ProgrammeStory recordedOn(@Nullable Integer day) {
        return recorded(day == null ? null : at(day).latest(), null);
    }

    /// When the facts told from here on become known to Kept, and since when their source claims to have known them.
    public ProgrammeStory recorded(@Nullable Instant at, @Nullable Instant claimed) {
        log.recorded(at, claimed);
        return this;
    }

    ProgrammeStory onBehalfOf(@Nullable ParticipantId participant) {
        log.onBehalfOf(participant);
        return this;
    }

    public List<Recorded> facts() {
        return log.facts();
    }

    public static EffectiveAt day(int day) {
        return new EffectiveAt.Day(START.plusDays(day), ZONE);
    }

    public static String date(int day) {
        return START.plusDays(day).toString();
    }

    ZoneId zone() {
        return zone;
    }

    ProgrammeStory add(CoachingEvent event) {
        log.add(event);
        return this;
    }

    private EffectiveAt at(int day) {
        return new EffectiveAt.Day(START.plusDays(day), zone);
    }
}
