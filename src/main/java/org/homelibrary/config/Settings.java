package org.homelibrary.config;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Every setting, typed and checked, by subject.
 *
 * <p>Values come from MicroProfile Config: environment variables, system properties, and files in the order of that
 * specification. A wrong value ends in a {@link SettingException} whose sentence names the setting; {@link #check()}
 * finds all of them at deployment.
 */
public class Settings {

    private final SettingValues values;

    /** The settings of the running application. */
    public static Settings current() {
        return new Settings(ConfigProvider.getConfig());
    }

    protected Settings() {
        this(null);
    }

    public Settings(Config config) {
        this.values = new SettingValues(config);
    }

    /** Reads every setting once, so that a wrong one stops the start and not the first request that needs it. */
    public void check() {
        edition().check();
        site().check();
        lookups().check();
        if (edition().queue() == EditionSettings.Queue.SQS) {
            aws().checkQueue();
        }
        if (edition().storage() == EditionSettings.Storage.DYNAMODB) {
            values.required("SECRET_KEY");
            aws().checkTables();
        }
    }

    public EditionSettings edition() {
        return new EditionSettings(values);
    }

    public SiteSettings site() {
        return new SiteSettings(values);
    }

    public LookupSettings lookups() {
        return new LookupSettings(values);
    }

    /** Of the AWS edition only; its required values are missing in the local one. */
    public AwsSettings aws() {
        return new AwsSettings(values);
    }
}
