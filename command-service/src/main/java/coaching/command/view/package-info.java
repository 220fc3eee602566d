/// Who looked at the record of a relationship by their office: told by the query service, which lets nobody read before it
/// has written that down. Start with [RecordView].
@NullMarked
package coaching.command.view;

import org.jspecify.annotations.NullMarked;
