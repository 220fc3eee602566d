/// A client of a service, and the tokens it shows. Start with [Http].
@NullMarked
package coaching.testing.http;

import org.jspecify.annotations.NullMarked;
