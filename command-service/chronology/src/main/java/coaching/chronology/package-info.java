/// In which order facts happened, and what the facts about a relationship, a session, an action item or a goal add up
/// to. Start with [Chronology]; then any timeline, for instance [ActionItemTimeline]. What people may act as is told in the
/// order of the log: see [Grants].
///
/// A timeline holds every step with the fact that brought it about, so that one fold answers about now, which is what
/// decisions ask, and about any earlier moment, which is what figures ask. A fact that is not possible where it stands
/// changes nothing and is kept as an oddity: commands refuse what would become one, stored histories may hold some.
@NullMarked
package coaching.chronology;

import org.jspecify.annotations.NullMarked;
