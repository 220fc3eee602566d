/// What an installation is told: its folders, addresses, secrets, and the settings of its services. Start with
/// [coaching.platform.settings.ServiceSettings] and [coaching.platform.settings.Layout].
@NullMarked
package coaching.platform.settings;

import org.jspecify.annotations.NullMarked;
