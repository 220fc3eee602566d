/// What decisions about sessions, goals, action items and imports have to know of one relationship's past.
///
/// [Lifecycle] says who is in it and when it is alive, [Meetings] what its calendar looks like. Both are folds and
/// the rules that follow from them; nothing here appends an event. The features share these and nothing else.
@NullMarked
package coaching.command.history;

import org.jspecify.annotations.NullMarked;
