/// Opening programmes and what they ask of relationships, version by version. Start with [Programme].
@NullMarked
package coaching.command.programme;

import org.jspecify.annotations.NullMarked;
