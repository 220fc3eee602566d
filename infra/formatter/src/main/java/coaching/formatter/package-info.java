/// One way to lay out Java, applied by `infra/format` and checked by this module's test.
/// Maven plugins run on the Java that runs Maven, whose formatters do not know ours; so this is a program of its own.
@NullMarked
package coaching.formatter;

import org.jspecify.annotations.NullMarked;
