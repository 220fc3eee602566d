/// Who may ask what. Start with [QueryAccess].
@NullMarked
package coaching.query.kernel.access;

import org.jspecify.annotations.NullMarked;
