package org.homelibrary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LauncherTest {

    @Test
    void server_runs_from_a_folder_beside_the_data() {
        assertThat(new Launcher(Map.of("LIBRARY_DATA_DIR", " /srv/books ")).parent())
                .contains(Path.of("/srv/books/server"));
    }

    @Test
    void setting_of_its_own_comes_first() {
        assertThat(new Launcher(Map.of("LIBRARY_DATA_DIR", "/srv/books", "library.server.dir", "/var/run/library"))
                        .parent())
                .contains(Path.of("/var/run/library"));
    }

    @Test
    void empty_setting_is_none() {
        assertThat(new Launcher(Map.of("LIBRARY_SERVER_DIR", "", "library_data_dir", "/srv/x")).parent())
                .contains(Path.of("/srv/x/server"));
    }
}
