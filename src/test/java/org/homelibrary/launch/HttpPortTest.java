package org.homelibrary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPortTest {

    @Test
    void port_is_8080_unless_an_argument_says_otherwise() {
        assertThat(HttpPort.of("--nohazelcast")).contains(new HttpPort(Optional.empty(), 8080));
        assertThat(HttpPort.of("--port", "8081", "--address", "127.0.0.1"))
                .contains(new HttpPort(Optional.of("127.0.0.1"), 8081));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port x", "--port 0", "--port 65536", "--port 99999999999", "--port 80 --autoBindHttp"})
    void port_that_the_server_has_to_judge_or_to_find_is_left_to_it(String arguments) {
        assertThat(HttpPort.of(arguments.split(" "))).isEmpty();
    }

    @Test
    void port_that_somebody_listens_on_is_a_problem_until_it_is_free() throws IOException {
        HttpPort port;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = new HttpPort(Optional.empty(), other.getLocalPort());
            assertThat(port.problem()).hasValueSatisfying(sentence -> assertThat(sentence)
                    .startsWith("It cannot listen on port " + port.number() + " (")
                    .endsWith("."));
        }
        assertThat(port.problem()).isEmpty();
    }

    @Test
    void another_port_than_a_reserved_or_the_last_one_is_the_usual_one() throws IOException {
        String nowhere = "192.0.2.1"; // an address for documentation, which no machine has
        assertThat(new HttpPort(Optional.of(nowhere), 80).problem().orElseThrow())
                .contains("-Dlibrary.port=8080");
        assertThat(new HttpPort(Optional.of(nowhere), 65_535).problem().orElseThrow())
                .contains("--port 8080");
    }
}
