/// What is a number made of? Start with [ReceiptController].
@NullMarked
package coaching.query.receipt;

import org.jspecify.annotations.NullMarked;
