package coaching.benchmarks.harness;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/// The most that was still in use after any collection: what the heap has to hold, whatever garbage lies between.
public final class LiveHeap {

    private static final Set<String> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP).map(MemoryPoolMXBean::getName).collect(Collectors.toSet());

    private final AtomicLong most = new AtomicLong();

    public LiveHeap() {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((it, _) -> note(it), null, null);
        }
    }

    public void forget() {
        System.gc();
        most.set(0);
    }

    public double mostMegabytes() {
        System.gc();
        return most.get() / 1e6;
    }

    private void note(Notification notification) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcInfo();
            most.accumulateAndGet(used(info), Math::max);
        }
    }

    private static long used(GcInfo info) {
        return info.getMemoryUsageAfterGc().entrySet().stream().filter(pool -> POOLS.contains(pool.getKey()))
            .mapToLong(pool -> pool.getValue().getUsed()).sum();
    }
}
