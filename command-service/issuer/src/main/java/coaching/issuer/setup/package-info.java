/// The first account, made with a link that works once. Start with [Setup].
@NullMarked
package coaching.issuer.setup;

import org.jspecify.annotations.NullMarked;
