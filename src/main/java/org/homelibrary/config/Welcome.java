package org.homelibrary.config;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Ends the start-up messages of the local edition with what the person at the console wants to know: the address.
 *
 * <p>The server answers requests only some time after the application is started, and says so to nobody in a portable
 * way, so the page is asked for until it comes.
 */
@ApplicationScoped
public class Welcome {

    private static final Logger LOG = Logger.getLogger(Welcome.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ASK_EVERY_MILLIS = 250;

    private final Settings settings;

    @Resource
    private ManagedExecutorService executor;

    protected Welcome() {
        this(null);
    }

    @Inject
    Welcome(Settings settings) {
        this.settings = settings;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        Optional<Integer> port =
                ConfigProvider.getConfig().getOptionalValue("payara.instance.http.port", Integer.class);
        if (settings.edition().role() == EditionSettings.Role.ALL && port.isPresent()) {
            executor.submit(() -> greetWhenReady(port.get()));
        }
    }

    private Void greetWhenReady(int port) throws InterruptedException, IOException {
        URI health = URI.create("http://localhost:" + port + "/health");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (answers(health)) {
                if (settings.edition().jsonLog()) {
                    LOG.log(Level.INFO, "ready at http://localhost:{0,number,#}/", port);
                } else {
                    greet(System.out, port);
                }
                return null;
            }
            TimeUnit.MILLISECONDS.sleep(ASK_EVERY_MILLIS);
        }
        return null;
    }

    private static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    private void greet(PrintStream console, int port) throws SocketException {
        console.println();
        console.println("  Home Library is ready:  http://localhost:" + port + "/");
        settings.site().publicUrl().ifPresent(url -> console.println("  For everybody:          " + url + "/"));
        for (String address : addressesInTheHouse()) {
            console.println("  On your phone:          http://" + address + ":" + port + "/");
        }
        console.println("  Your data is kept in:   " + whereDataIs());
        console.println();
        console.flush();
    }

    private String whereDataIs() {
        if (settings.edition().storage() == EditionSettings.Storage.DERBY) {
            return settings.edition().dataDir().toString();
        }
        return "DynamoDB, "
                + settings.aws().dynamoDbEndpoint().map(URI::toString).orElseGet(settings.aws()::region)
                + ", tables "
                + String.join(
                        ", ",
                        settings.aws().usersTable(),
                        settings.aws().booksTable(),
                        settings.aws().librariesTable());
    }

    private static List<String> addressesInTheHouse() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                .map(InetAddress::getHostAddress)
                .toList();
    }
}
