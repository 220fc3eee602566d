/// Recorded facts to test with: one relationship told by hand in [Story], a programme of several in [ProgrammeStory],
/// or made up at random in [RandomStories]. What has only to have happened, and needs no log, comes from
/// [RelationshipEvents] and [ProgrammeEvents].
@NullMarked
package coaching.testing.story;

import org.jspecify.annotations.NullMarked;
