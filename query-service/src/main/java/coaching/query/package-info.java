/// The read side: answers questions about programmes. One package per question, and `kernel` for what every
/// question needs. Start with any `…Controller`.
@NullMarked
package coaching.query;

import org.jspecify.annotations.NullMarked;
