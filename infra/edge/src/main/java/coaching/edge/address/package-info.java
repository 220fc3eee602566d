/// Addresses as they are decoded and mapped. Start with [Addresses].
@NullMarked
package coaching.edge.address;

import org.jspecify.annotations.NullMarked;
