package org.homelibrary.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.homelibrary.config.EditionSettings;
import org.homelibrary.config.SettingException;
import org.homelibrary.config.Settings;
import org.homelibrary.config.StartUp;

/** Makes the signing key known to whoever signs. */
@ApplicationScoped
public class SecurityBeans {

    private Settings settings;

    protected SecurityBeans() {}

    @Inject
    SecurityBeans(Settings settings) {
        this.settings = settings;
    }

    /**
     * @throws SettingException when the edition cannot keep a key of its own and none was set
     * @throws SecretFileException when the local edition's key cannot be read or made
     */
    @Produces
    @Singleton
    SignedToken signedToken() {
        try {
            return new SignedToken(settings.site().secretKey().map(Secret::of).orElseGet(this::ownSecret));
        } catch (SettingException | SecretFileException e) {
            StartUp.refuse(e);
            throw e;
        }
    }

    /** A key that cannot be used stops the start and not the first sign-in. */
    void check(@Observes @Initialized(ApplicationScoped.class) Object event, SignedToken token) {
        token.sign("start", "");
    }

    private Secret ownSecret() {
        if (settings.edition().storage() != EditionSettings.Storage.DERBY) {
            throw new SettingException("SECRET_KEY", "", "must be set, because this edition has no folder to keep one");
        }
        return Secret.keptIn(settings.edition().dataDir());
    }
}
