package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.PayaraServer;
import org.junit.jupiter.api.Test;

/** The same WAR on a full Payara Server, as the README says it is deployed. */
class FullServerIT {

    private static final String WAR = LibraryServer.war().toString();

    @Test
    void war_is_refused_with_a_wrong_setting_then_deployed_used_and_deployed_again() {
        try (PayaraServer server = PayaraServer.start()) {
            server.asadmin(
                    "multimode",
                    "--file",
                    Path.of("payara-config/full-server.txt").toString());
            server.restart();
            Path data = LibraryServer.newDataDir();
            server.asadmin("create-system-properties", "library.data.dir=" + data + ":library.storage=oracle");
            PayaraServer.Outcome refused = server.tryAsadmin("deploy", WAR);
            assertThat(refused.status()).isNotZero();
            assertThat(refused.said()).contains("The setting library.storage is wrong", "oracle");
            server.asadmin("delete-system-property", "library.storage");

            server.asadmin("deploy", WAR);
            HttpUser reader = HttpUser.of(server.url());
            reader.get("/health").expect(200).expectText("\"status\":\"UP\"");
            reader.register();
            String book = reader.addByHand("Outlives a deployment");

            server.asadmin("undeploy", "home-library");
            server.asadmin("deploy", WAR);
            reader.get(book).expect(200).expectText("Outlives a deployment");
        }
    }
}
