/// The write side: turns intentions into facts. One package per business noun, one file per command.
///
/// Start with [coaching.command.kernel.Command], then read any feature, for instance `relationship`.
@NullMarked
package coaching.command;

import org.jspecify.annotations.NullMarked;
