package coaching.query.dictionary;

import coaching.analytics.catalogue.Metrics;
import coaching.analytics.metric.Metric;
import coaching.query.kernel.figure.DetailDescription;
import coaching.query.kernel.figure.MetricDescription;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
class DictionaryController {

    record Dictionary(List<Entry> metrics) {}

    /// @param details the further figures that come with it
    record Entry(String id, int version, String name, String unit, String definition, String formula,
                 MetricDescription about, List<DetailDescription> details) {

        static Entry of(Metric metric) {
            return new Entry(metric.id(), metric.version(), metric.name(), metric.unit().key(), metric.definition(),
                metric.formula(), MetricDescription.of(metric),
                metric.details(metric.nothing()).stream().map(DetailDescription::of).toList());
        }
    }

    @GetMapping("/api/metrics")
    Dictionary dictionary() {
        return new Dictionary(Metrics.all().stream().map(Entry::of).toList());
    }
}
