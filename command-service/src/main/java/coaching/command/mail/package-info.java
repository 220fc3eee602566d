/// Mails to people, and an outbox that knows neither addresses nor words. Start with [Mails].
@NullMarked
package coaching.command.mail;

import org.jspecify.annotations.NullMarked;
