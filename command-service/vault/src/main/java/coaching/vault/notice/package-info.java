/// What the organisation tells people about their data. Start with [PrivacyNotices].
@NullMarked
package coaching.vault.notice;

import org.jspecify.annotations.NullMarked;
