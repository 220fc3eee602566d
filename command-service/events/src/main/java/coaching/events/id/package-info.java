/// What people, relationships, meetings and everything else that events name are known by: one type for each kind of id.
/// Start with [Id][coaching.events.id.Id].
@NullMarked
package coaching.events.id;

import org.jspecify.annotations.NullMarked;
