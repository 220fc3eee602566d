/// How commands arrive over HTTP: keys, callers, dates, problems. Start with [coaching.command.http.CommandRequest].
@NullMarked
package coaching.command.http;

import org.jspecify.annotations.NullMarked;
