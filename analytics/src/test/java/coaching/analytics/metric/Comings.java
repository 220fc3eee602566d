package coaching.analytics.metric;

import coaching.analytics.story.Story;
import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.Envelope;
import coaching.events.Envelope.Actor;
import coaching.events.Envelope.Source;
import coaching.events.EventId;
import coaching.events.EventTypes;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.PersonId;
import coaching.events.ProgrammeId;
import coaching.events.Recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// When the members of a story left the programme and came back, recorded on the day.
public final class Comings {

    private static final ProgrammeId PROGRAMME = new ProgrammeId(new UUID(0, 1));

    private final Story story;
    private final List<Recorded> facts = new ArrayList<>();

    public static Comings of(Story story) {
        return new Comings(story);
    }

    private Comings(Story story) {
        this.story = story;
    }

    public Comings left(int member, int day) {
        return left(member, story.at(day));
    }

    public Comings left(int member, EffectiveAt at) {
        return add(new ParticipantLeft(PROGRAMME, story.member(member), at));
    }

    public Comings back(int member, int day) {
        return back(member, story.at(day));
    }

    public Comings back(int member, EffectiveAt at) {
        return add(new ParticipantEnrolled(PROGRAMME, story.member(member),
            PersonId.of(story.member(member).toString()), null, Set.of(), at));
    }

    List<Recorded> facts() {
        return facts;
    }

    public Presence presence() {
        return Presence.of(facts);
    }

    private Comings add(CoachingEvent event) {
        var position = facts.size() + 1;
        var type = EventTypes.nameOf(event);
        facts.add(new Recorded(new Envelope(EventId.derived("comings", position), type, 1, position, event.at(),
            event.at().latest(), null, new Actor("a coordinator", Actor.Role.COORDINATOR, null), Source.API,
            "comings" + position, "comings", null, null, event.confidentiality(), ""), event));
        return this;
    }
}
