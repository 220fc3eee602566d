/// Sets up the standing groups of a real meeting history, and imports it. Start with [coaching.demo.groups.Groups].
@NullMarked
package coaching.demo.groups;

import org.jspecify.annotations.NullMarked;
