package coaching.command.text;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

@RestController
class ExportController {

    private final OwnExport export;

    ExportController(OwnExport export) {
        this.export = export;
    }

    @Operation(summary = "All that is the caller's own, as a ZIP of Markdown and JSON")
    @ApiResponse(responseCode = "200",
        content = @Content(mediaType = OwnExport.TYPE, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/people/me/export")
    void export(HttpServletResponse response) throws IOException {
        var content = export.begin();
        response.setContentType(OwnExport.TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("kept-export.zip").build().toString());
        content.writeTo(response.getOutputStream());
    }
}
