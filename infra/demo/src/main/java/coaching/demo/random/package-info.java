/// Chance and ids that are the same for the same seed, which every part of the demo draws from.
@NullMarked
package coaching.demo.random;

import org.jspecify.annotations.NullMarked;
