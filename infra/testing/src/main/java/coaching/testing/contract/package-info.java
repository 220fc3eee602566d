/// What a service promises its clients, kept as a file. Start with [Contract].
@NullMarked
package coaching.testing.contract;

import org.jspecify.annotations.NullMarked;
