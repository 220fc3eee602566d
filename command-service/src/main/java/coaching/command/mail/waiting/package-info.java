/// Who is told that something waits for their yes. Start with [WaitingMails].
@NullMarked
package coaching.command.mail.waiting;

import org.jspecify.annotations.NullMarked;
