package org.homelibrary.support;

import java.net.URI;

/**
 * The one running library that all tests share which do not have to stop it: started when the first test asks for it,
 * ended with the JVM. It believes {@code X-Forwarded-For}, so that each {@link HttpUser} comes from an address of its own
 * and the wrong passwords of one test do not slow another one down.
 */
public final class SharedLibrary {

    private static SharedLibrary instance;

    private final ProviderStandIn providers = ProviderStandIn.start();
    private final LibraryServer server = LibraryServer.on(LibraryServer.newDataDir())
            .asking(providers)
            .with("LIBRARY_BEHIND_PROXY", "true")
            .forManyTests()
            .start();
    private final HttpUser administrator = HttpUser.of(server).register("admin");

    private SharedLibrary() {
        Runtime.getRuntime().addShutdownHook(new Thread(providers::close, "end-providers"));
    }

    public static synchronized SharedLibrary get() {
        if (instance == null) {
            instance = new SharedLibrary();
        }
        return instance;
    }

    /** Somebody without an account. */
    public static HttpUser visitor() {
        return HttpUser.of(get().server);
    }

    /** Somebody with a new account, who is signed in. */
    public static HttpUser reader() {
        return visitor().register();
    }

    public HttpUser administrator() {
        return administrator;
    }

    public LibraryServer server() {
        return server;
    }

    public URI url() {
        return server.url();
    }

    public ProviderStandIn providers() {
        return providers;
    }
}
