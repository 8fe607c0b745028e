package org.homelibrary.support;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.homelibrary.config.Settings;

/** Settings of which a test names those that matter to it; the others have their defaults. */
public final class FakeSettings {

    private FakeSettings() {}

    /** @param namesAndValues a name, its value, a name, its value… */
    public static Settings with(String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return of(values);
    }

    public static Settings of(Map<String, String> values) {
        return new Settings((Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getOptionalValue") && arguments[1] == String.class) {
                        return Optional.ofNullable(values.get(arguments[0]));
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
