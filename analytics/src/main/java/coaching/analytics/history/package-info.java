/// What is known of one relationship. Start with [RelationshipHistory], the facts as they came in, then
/// [KnownHistory], what they say once corrections are applied.
///
/// Days are calendar days of the local date of the people concerned ([coaching.events.EffectiveAt#date]), as day
/// numbers since 1970. A span of days is half-open: it contains its first day and not its last, so that adjoining
/// spans add up and a pause that begins on the day of a session lies in the gap after that session.
@NullMarked
package coaching.analytics.history;

import org.jspecify.annotations.NullMarked;
