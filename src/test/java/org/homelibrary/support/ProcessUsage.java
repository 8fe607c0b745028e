package org.homelibrary.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a process that is measured has used. */
public final class ProcessUsage {

    private static final String ESTABLISHED = "01";

    private ProcessUsage() {}

    public static double cpuSeconds(Process process) {
        return process.toHandle()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
    }

    /** Memory in use, or -1 where Linux's /proc does not say. */
    public static long residentMegabytes(Process process) throws IOException {
        long kilobytes = status(process, "VmRSS:");
        return kilobytes < 0 ? -1 : kilobytes / 1024;
    }

    /** Threads, or -1 where Linux's /proc does not say. */
    public static long threads(Process process) throws IOException {
        return status(process, "Threads:");
    }

    /** Established TCP connections to this local port, by both versions of IP (proc_net_tcp of Linux's documentation). */
    public static long connectionsTo(int port) throws IOException {
        String local = String.format(":%04X", port);
        long connections = 0;
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            connections += Files.readAllLines(Path.of(table)).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(cells -> cells[1].endsWith(local) && cells[3].equals(ESTABLISHED))
                    .count();
        }
        return connections;
    }

    private static long status(Process process, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(-1);
    }
}
