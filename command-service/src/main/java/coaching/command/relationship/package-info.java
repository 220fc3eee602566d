/// From proposal to a respectful ending. Start with [Relationship]; activation is [AcceptRelationship].
@NullMarked
package coaching.command.relationship;

import org.jspecify.annotations.NullMarked;
