package coaching.query.testing;

import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.Envelope;
import coaching.events.Envelope.Actor;
import coaching.events.Envelope.Source;
import coaching.events.EventId;
import coaching.events.EventTypes;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.ParticipantId;
import coaching.events.PersonId;
import coaching.events.Policy;
import coaching.events.ProgrammeEvent.PolicyVersionAdopted;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.ProgrammeId;
import coaching.events.Recorded;
import coaching.wire.EventCodec;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// One programme told fact by fact, in days since [#START]. A fact is recorded on the day it happened, unless told
/// otherwise with [#recordedOn].
public final class Chronicle {

    public static final LocalDate START = LocalDate.of(2026, 1, 5);
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /// Tests share one log, as programmes do.
    private static final AtomicLong POSITION = new AtomicLong();

    private final String name;
    private final List<Recorded> facts = new ArrayList<>();
    private @Nullable Integer recordedOn;

    private Chronicle(String name) {
        this.name = name;
    }

    public static Chronicle of(String name) {
        return of(name, name);
    }

    /// @param name to tell it by here
    /// @param called what the programme is called, like others perhaps
    public static Chronicle of(String name, String called) {
        var chronicle = new Chronicle(name);
        chronicle.add(new ProgrammeOpened(chronicle.programme(), called, ZONE, day(0)));
        return chronicle;
    }

    /// Goes on telling of the same programme.
    public static Chronicle more(Chronicle told) {
        return new Chronicle(told.name);
    }

    public String name() {
        return name;
    }

    public ProgrammeId programme() {
        return new ProgrammeId(id("programme"));
    }

    public Chronicle policy(int version, Policy policy, int day) {
        return add(new PolicyVersionAdopted(programme(), version, policy, day(day)));
    }

    public ParticipantId enrolled(String person) {
        var participant = participant(person);
        add(new ParticipantEnrolled(programme(), participant, person(person), null, Set.of(), day(0)));
        return participant;
    }

    public Chronicle left(String person, int day) {
        return add(new ParticipantLeft(programme(), participant(person), day(day)));
    }

    public ParticipantId participant(String person) {
        return new ParticipantId(id("participant " + person));
    }

    public static PersonId person(String person) {
        return new PersonId(UUID.nameUUIDFromBytes(("person " + person).getBytes(StandardCharsets.UTF_8)));
    }

    /// Two people who agreed on day 0 to meet every 14 days, 3 days tolerance.
    public Pair pair(String label) {
        return new Pair(this, label, enrolled(label + " coach"), enrolled(label + " coachee")).begun();
    }

    /// As recorded on that day; null again: as recorded when it happened.
    public Chronicle recordedOn(@Nullable Integer day) {
        recordedOn = day;
        return this;
    }

    public List<Recorded> facts() {
        return List.copyOf(facts);
    }

    public static EffectiveAt day(int day) {
        return new EffectiveAt.Day(START.plusDays(day), ZONE);
    }

    public static String date(int day) {
        return START.plusDays(day).toString();
    }

    EventId last() {
        return facts.getLast().envelope().id();
    }

    UUID id(String what) {
        return UUID.nameUUIDFromBytes((name + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    Chronicle add(CoachingEvent event) {
        var position = POSITION.incrementAndGet();
        var key = name + " " + position;
        var type = EventTypes.nameOf(event);
        facts.add(new Recorded(new Envelope(EventId.derived(key, 0), type,
            EventCodec.revisionOf(event.getClass()), position, event.at(), recordedAt(event),
            null, new Actor(id("actor").toString(), Actor.Role.PARTICIPANT, null), Source.API, key, key, null, null,
            event.confidentiality(), "00".repeat(32)), event));
        return this;
    }

    private Instant recordedAt(CoachingEvent event) {
        return recordedOn == null ? event.at().latest() : day(recordedOn).latest();
    }
}
