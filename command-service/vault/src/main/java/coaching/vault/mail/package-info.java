/// Mails to be sent, without what they say and to which address. Start with [coaching.vault.mail.Outbox].
@NullMarked
package coaching.vault.mail;

import org.jspecify.annotations.NullMarked;
