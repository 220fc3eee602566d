/// What can happen in a programme of peer coaching. Start with [CoachingEvent], then [Envelope].
///
/// The families of events lie together with the values that only they are made of, more files than a package usually has: they are
/// read together, and each is one sealed type.
@NullMarked
package coaching.events;

import org.jspecify.annotations.NullMarked;
