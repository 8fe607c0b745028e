package org.homelibrary.security.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import org.homelibrary.security.token.Secret;
import org.homelibrary.security.token.SignedToken;
import org.junit.jupiter.api.Test;

class KnownDevicesTest {

    private final KnownDevices devices =
            new KnownDevices(new SignedToken(Secret.of("a secret of thirty-two characters")));

    @Test
    void a_device_knows_the_accounts_that_were_signed_in_to_there() {
        String token = devices.remember(devices.remember(null, "ada@example.org"), "bob@example.org");

        assertThat(devices.idOf(token, "ADA@example.org "))
                .isPresent()
                .isEqualTo(devices.idOf(token, "bob@example.org"));
        assertThat(devices.idOf(token, "eve@example.org")).isEmpty();
    }

    @Test
    void two_devices_of_one_account_are_told_apart() {
        assertThat(devices.idOf(devices.remember(null, "ada@example.org"), "ada@example.org"))
                .isNotEqualTo(devices.idOf(devices.remember(null, "ada@example.org"), "ada@example.org"));
    }

    @Test
    void signing_in_again_does_not_make_the_token_longer() {
        String once = devices.remember(null, "ada@example.org");

        assertThat(devices.remember(once, "ada@example.org")).isEqualTo(once);
    }

    @Test
    void a_machine_in_a_library_forgets_the_oldest_account() {
        String token = null;
        for (int i = 0; i < 100; i++) {
            token = devices.remember(token, "reader" + i + "@example.org");
        }

        assertThat(token).hasSizeLessThan(1000);
        assertThat(devices.idOf(token, "reader99@example.org")).isPresent();
        assertThat(devices.idOf(token, "reader0@example.org")).isEmpty();
    }

    @Test
    void a_forged_token_is_no_device() {
        assertThat(devices.idOf("forged", "ada@example.org")).isEmpty();
        assertThat(devices.idOf(null, "ada@example.org")).isEmpty();
        assertThat(devices.idOf(devices.remember("forged", "ada@example.org"), "ada@example.org"))
                .isPresent();
    }
}
