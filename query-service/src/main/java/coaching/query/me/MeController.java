package coaching.query.me;

import coaching.query.kernel.access.Caller;
import coaching.query.kernel.access.Reader;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {

    record Me(String sub, String person, String name, List<String> roles, List<String> programmes) {

        static Me of(Reader reader) {
            return new Me(reader.subject(), reader.person().toString(), reader.name(),
                reader.roles().stream().map(Caller::claim).sorted().toList(),
                reader.programmes().stream().sorted().toList());
        }
    }

    @GetMapping("/api/me")
    Me me(Reader reader) {
        return Me.of(reader);
    }
}
