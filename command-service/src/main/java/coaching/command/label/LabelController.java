package coaching.command.label;

import coaching.command.access.Callers;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.vault.label.Labels.Place;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LabelController {

    private final RelationshipLabels labels;

    LabelController(RelationshipLabels labels) {
        this.labels = labels;
    }

    /// @param label null if it is called nothing
    record RelationshipLabel(@Nullable String label) {

        @Override
        public String toString() {
            return "RelationshipLabel";
        }
    }

    @Operation(summary = "Says what a relationship is called")
    @PutMapping("/api/programmes/{programme}/relationships/{relationship}/label")
    ResponseEntity<RelationshipLabel> change(@PathVariable ProgrammeId programme,
                                             @PathVariable RelationshipId relationship,
                                             @RequestBody RelationshipLabel body) {
        labels.change(Callers.signedIn(), new Place(programme, relationship), body.label());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
