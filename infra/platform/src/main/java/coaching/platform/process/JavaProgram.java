package coaching.platform.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Programs in Java, on the Java and the class path that we run on ourselves.
public final class JavaProgram {

    private JavaProgram() {}

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static List<String> line(Class<?> main, List<String> options, List<String> arguments) {
        return line(main.getName(), options, arguments);
    }

    public static List<String> line(String main, List<String> options, List<String> arguments) {
        var line = new ArrayList<String>();
        line.add(java());
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        line.addAll(arguments);
        return line;
    }
}
