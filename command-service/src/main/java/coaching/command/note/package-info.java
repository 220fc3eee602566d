/// What coordinators note down for themselves, about a relationship or a participant. The words go to the vault first, like those
/// of members; then [WriteNote] records that they are there.
@NullMarked
package coaching.command.note;

import org.jspecify.annotations.NullMarked;
