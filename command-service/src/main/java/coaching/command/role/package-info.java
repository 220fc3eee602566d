/// Granting roles to people and revoking them. Start with [RoleCommand].
@NullMarked
package coaching.command.role;

import org.jspecify.annotations.NullMarked;
