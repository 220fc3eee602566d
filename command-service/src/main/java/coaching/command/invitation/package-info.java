/// Inviting people, and the links by which they sign in. Start with [InvitationController].
@NullMarked
package coaching.command.invitation;

import org.jspecify.annotations.NullMarked;
