/// Who has signed in once, at the issuer of this installation, and what lets people do so for the first time. Start with
/// [FirstSignIns].
@NullMarked
package coaching.command.arrival;

import org.jspecify.annotations.NullMarked;
