package coaching.analytics.metric;

import coaching.events.EffectiveAt;
import coaching.events.Recorded;
import coaching.events.id.PersonId;
import coaching.testing.story.ProgrammeStory;
import coaching.testing.story.Story;

import java.util.List;

/// When the members of a story left the programme and came back, recorded on the day.
public final class Comings {

    private final Story story;
    private final ProgrammeStory programme = ProgrammeStory.alone("comings", 1);

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
        programme.left(story.member(member), at);
        return this;
    }

    public Comings back(int member, int day) {
        return back(member, story.at(day));
    }

    public Comings back(int member, EffectiveAt at) {
        var participant = story.member(member);
        programme.enrolled(participant, PersonId.of(participant.toString()), at);
        return this;
    }

    List<Recorded> facts() {
        return programme.facts();
    }

    public Presence presence() {
        return Presence.of(facts());
    }
}
