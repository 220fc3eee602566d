package coaching.query.dictionary;

import coaching.analytics.metric.Metric;
import coaching.analytics.metric.Metrics;
import coaching.query.kernel.figure.Units;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
class DictionaryController {

    record Dictionary(List<Entry> metrics) {}

    record Entry(String id, int version, String name, String unit, String definition, String formula) {

        static Entry of(Metric metric) {
            return new Entry(metric.id(), metric.version(), metric.name(), Units.of(metric.unit()), metric.definition(),
                metric.formula());
        }
    }

    @GetMapping("/api/metrics")
    Dictionary dictionary() {
        return new Dictionary(Metrics.all().stream().map(Entry::of).toList());
    }
}
