package org.homelibrary.metadata;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.homelibrary.config.Settings;

/** Settings out of a map: a MicroProfile Config that can do the one thing that {@link Settings} asks of it. */
public final class TestSettings {

    private TestSettings() {}

    public static Settings of(Map<String, String> values) {
        Config config = (Config) Proxy.newProxyInstance(
                TestSettings.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, args) -> {
                    if (!method.getName().equals("getOptionalValue")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return Optional.ofNullable(values.get((String) args[0]));
                });
        return new Settings(config);
    }
}
