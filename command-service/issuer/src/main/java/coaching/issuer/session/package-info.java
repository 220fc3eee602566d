/// Sessions of people who have signed in. Start with [Sessions].
@NullMarked
package coaching.issuer.session;

import org.jspecify.annotations.NullMarked;
