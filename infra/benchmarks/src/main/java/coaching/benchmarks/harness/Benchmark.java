package coaching.benchmarks.harness;

/// Something that is measured, always beside what it is compared with, on the same server in the same run.
public interface Benchmark {

    /// @param lengthy more rounds and more data, for figures to publish
    Figures run(boolean lengthy) throws Exception;
}
