/// Requests that no HTTP client would send, for tests of what a server does with them. Start with [RawHttp].
@NullMarked
package coaching.platform.http;

import org.jspecify.annotations.NullMarked;
