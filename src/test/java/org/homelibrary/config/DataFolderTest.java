package org.homelibrary.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {

    @TempDir
    Path home;

    @Test
    void home_of_the_user_holds_it() {
        assertThat(DataFolder.inHome(home.toString(), "/")).contains(home.resolve(".home-library"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"?", "", " ", "/", "relative", "/nobody/has/this/home"})
    void home_that_is_none_leaves_it_to_the_environment(String none) {
        assertThat(DataFolder.inHome(none, home.toString())).contains(home.resolve(".home-library"));
        assertThat(DataFolder.inHome(none, none)).isEmpty();
    }
}
