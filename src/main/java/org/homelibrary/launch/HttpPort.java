package org.homelibrary.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;

/** The port that these arguments of Payara Micro have it listen at. */
record HttpPort(Optional<String> address, int number) {

    private static final int DEFAULT = 8080;
    private static final int MAX = 65_535;

    /** Returns the port, or empty when the server is to look for a free one itself, or is to say what is wrong with it. */
    static Optional<HttpPort> of(String... arguments) {
        List<String> words = List.of(arguments);
        if (words.stream().anyMatch("--autobindhttp"::equalsIgnoreCase)) {
            return Optional.empty();
        }
        return option(words, "--port")
                .or(() -> Optional.of(String.valueOf(DEFAULT)))
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .filter(number -> number > 0 && number <= MAX)
                .map(number -> new HttpPort(option(words, "--address"), number));
    }

    /** Tries to listen there, and returns the sentence for somebody who cannot. */
    Optional<String> problem() {
        try (ServerSocket socket = new ServerSocket()) {
            InetAddress where = address.isPresent() ? InetAddress.getByName(address.get()) : null;
            socket.bind(new InetSocketAddress(where, number));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("It cannot listen on port " + number + " (" + e.getMessage()
                    + "): end the program that uses this port, or choose another, with --port " + another()
                    + " after the jar or -Dlibrary.port=" + another() + " for Maven.");
        }
    }

    private int another() {
        return number < 1024 || number == MAX ? DEFAULT : number + 1;
    }

    private static Optional<String> option(List<String> words, String name) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equalsIgnoreCase(name)) {
                return Optional.of(words.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
