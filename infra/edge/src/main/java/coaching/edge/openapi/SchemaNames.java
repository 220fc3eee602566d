package coaching.edge.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Names a schema by its class and the one around it: two that are called the same are not taken for one.
final class SchemaNames extends TypeNameResolver {

    private static final String CONTROLLER = "Controller";

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        if (!type.getName().startsWith("coaching.")) {
            return super.nameForClass(type, options);
        }
        var name = name(type);
        return named.computeIfAbsent(name, _ -> type).equals(type) ? name : packageOf(type) + name;
    }

    private static String name(Class<?> type) {
        var around = type.getEnclosingClass();
        var outer = around == null ? "" : name(around).replaceFirst(CONTROLLER + "$", "");
        var own = type.getSimpleName();
        return own.startsWith(outer) ? own : outer + own;
    }

    private static String packageOf(Class<?> type) {
        var name = type.getPackageName();
        var last = name.substring(name.lastIndexOf('.') + 1);
        return Character.toUpperCase(last.charAt(0)) + last.substring(1);
    }
}
