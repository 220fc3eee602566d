package coaching.analytics.story;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.RelationshipHistory;
import coaching.analytics.metric.Question;
import coaching.testing.story.Story;

/// What metrics take, made of a story.
public final class Histories {

    public static RelationshipHistory history(Story story) {
        return RelationshipHistory.of(story.relationship(), story.facts());
    }

    /// Everything known, as of the end of that day in the story's zone.
    public static Question asOf(Story story, int day) {
        return Question.of(AsOf.of(story.at(day)), Story.ALWAYS);
    }

    private Histories() {}
}
