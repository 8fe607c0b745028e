package org.homelibrary.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.ProviderUtil;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.homelibrary.config.EditionSettings;
import org.homelibrary.config.SettingException;
import org.homelibrary.config.Settings;

/**
 * Hibernate, but only where the library is in Derby. The server makes the persistence unit of every application that it
 * deploys, before beans are chosen; in another edition it gets one that nobody uses, and Hibernate need not even be there.
 */
@SuppressWarnings("rawtypes")
public class LibraryPersistenceProvider implements PersistenceProvider {

    @Override
    public EntityManagerFactory createContainerEntityManagerFactory(PersistenceUnitInfo unit, Map properties) {
        return isLibraryInDerby() ? hibernate().createContainerEntityManagerFactory(unit, properties) : unused();
    }

    /** No also where the setting is wrong: the server asks here first, and the choice of the edition says it better. */
    private static boolean isLibraryInDerby() {
        try {
            return Settings.current().edition().storage() == EditionSettings.Storage.DERBY;
        } catch (SettingException e) {
            return false;
        }
    }

    private static PersistenceProvider hibernate() {
        return new org.hibernate.jpa.HibernatePersistenceProvider();
    }

    /** The server opens and closes an entity manager to see whether that works. */
    private static EntityManagerFactory unused() {
        return inert(EntityManagerFactory.class, inert(EntityManager.class, null));
    }

    private static <T> T inert(Class<T> type, EntityManager created) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "createEntityManager" -> created;
                    case "close" -> null;
                    case "isOpen" -> false;
                    case "toString" -> "no persistence unit in this edition";
                    default -> throw new IllegalStateException("this edition has no persistence unit");
                }));
    }

    /** Applications outside a container name Hibernate themselves. */
    @Override
    public EntityManagerFactory createEntityManagerFactory(String unit, Map properties) {
        return null;
    }

    @Override
    public void generateSchema(PersistenceUnitInfo unit, Map properties) {}

    @Override
    public boolean generateSchema(String unit, Map properties) {
        return false;
    }

    @Override
    public ProviderUtil getProviderUtil() {
        return hibernate().getProviderUtil();
    }
}
