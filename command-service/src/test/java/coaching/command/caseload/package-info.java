/// What coordinators do about the relationships in their care.
@NullMarked
package coaching.command.caseload;

import org.jspecify.annotations.NullMarked;
