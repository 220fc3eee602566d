/// People who change the address at which they are reached. Start with [AddressChangeController].
@NullMarked
package coaching.command.address;

import org.jspecify.annotations.NullMarked;
