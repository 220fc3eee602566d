/// The HTTP API of a running Kept, as a client of it sees it. Start with [coaching.demo.api.Api].
@NullMarked
package coaching.demo.api;

import org.jspecify.annotations.NullMarked;
