/// Links that let somebody in once. Start with [OneTimeLinks].
@NullMarked
package coaching.issuer.link;

import org.jspecify.annotations.NullMarked;
