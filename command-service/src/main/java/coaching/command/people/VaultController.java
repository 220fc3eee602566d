package coaching.command.people;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VaultController {

    private final Directory directory;

    VaultController(Directory directory) {
        this.directory = directory;
    }

    /// @param keys how many keys the new master key wraps
    record Rotation(int keys) {}

    @Operation(summary = "Wraps all keys of the vault by a new master key")
    @PostMapping("/api/operations/vault/rotations")
    Rotation rotate() {
        return new Rotation(directory.rotateMasterKey());
    }
}
