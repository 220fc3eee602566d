/// Takes the documentation apart and holds what it says against the checkout. Start with
/// [coaching.acceptance.readme.Document].
@NullMarked
package coaching.acceptance.readme;

import org.jspecify.annotations.NullMarked;
