package org.homelibrary.config;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.util.HashSet;
import java.util.Set;

/**
 * Chooses the edition: before beans are found it checks all settings, then takes the adapters that the settings do not
 * name out of the application, as if their packages were not there. A wrong setting ends the deployment.
 */
public class EditionExtension implements Extension {

    private static final String BASE = "org.homelibrary.";

    private final Set<String> leftOut = new HashSet<>();

    void readSettings(@Observes BeforeBeanDiscovery event) {
        Settings settings = Settings.current();
        try {
            settings.check();
        } catch (SettingException e) {
            StartUp.refuse(e);
            throw e;
        }
        if (settings.edition().storage() != EditionSettings.Storage.DERBY) {
            leftOut.add(BASE + "persistence.jpa");
        }
        if (settings.edition().storage() != EditionSettings.Storage.DYNAMODB) {
            leftOut.add(BASE + "persistence.dynamodb");
        }
        if (settings.edition().queue() != EditionSettings.Queue.LOCAL) {
            leftOut.add(BASE + "messaging.local");
        }
        if (settings.edition().queue() != EditionSettings.Queue.SQS) {
            leftOut.add(BASE + "messaging.sqs");
        }
    }

    <T> void select(@Observes ProcessAnnotatedType<T> type) {
        String folder = type.getAnnotatedType().getJavaClass().getPackageName() + ".";
        if (leftOut.stream().anyMatch(left -> folder.startsWith(left + "."))) {
            type.veto();
        }
    }
}
