/// The privacy notice of the organisation, and who has read it. Start with [PrivacyNoticeController].
@NullMarked
package coaching.command.privacy;

import org.jspecify.annotations.NullMarked;
