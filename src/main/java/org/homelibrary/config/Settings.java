package org.homelibrary.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.homelibrary.model.Contact;
import org.homelibrary.model.MetadataSource;

/**
 * Every setting, typed and checked.
 *
 * <p>Values come from MicroProfile Config: environment variables, system properties, and files in the order of that
 * specification. A wrong value ends in a {@link SettingException} whose sentence names the setting; {@link #check()}
 * finds all of them at deployment.
 */
public class Settings {

    private final Config config;

    /** The settings of the running application. */
    public static Settings current() {
        return new Settings(ConfigProvider.getConfig());
    }

    protected Settings() {
        this(null);
    }

    public Settings(Config config) {
        this.config = config;
    }

    /** Reads every setting once, so that a wrong one stops the start and not the first request that needs it. */
    public void check() {
        storage();
        queue();
        role();
        secretKey();
        registrationOpen();
        behindProxy();
        publicUrl();
        timeZone();
        jsonLog();
        maxUploadBytes();
        lookupThreads();
        lookupQueueLimit();
        contact();
        metadataSources().forEach(this::metadataUrl);
        Arrays.stream(MetadataSource.values()).forEach(this::metadataRate);
        openLibraryCoversUrl();
        if (storage() == Storage.DERBY) {
            dataDir();
        }
        if (queue() == Queue.SQS) {
            awsRegion();
            metadataQueueUrl();
            metadataBulkQueueUrl();
            sqsEndpoint();
        }
        if (storage() == Storage.DYNAMODB) {
            required("SECRET_KEY");
            awsRegion();
            usersTable();
            booksTable();
            librariesTable();
            dynamoDbEndpoint();
        }
    }

    public Storage storage() {
        return choice("library.storage", Storage.values(), Storage.DERBY);
    }

    public Queue queue() {
        return choice("library.metadata.queue", Queue.values(), Queue.LOCAL);
    }

    public Role role() {
        return choice("library.role", Role.values(), Role.ALL);
    }

    /** The folder that holds everything the local edition keeps. Backing it up is backing up the library. */
    public Path dataDir() {
        Optional<String> text = text("library.data.dir");
        try {
            return text.map(Path::of)
                    .or(DataFolder::inHome)
                    .orElseThrow(SettingException::noHome)
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            throw new SettingException("library.data.dir", text.orElse(""), "is not a path of a folder");
        }
    }

    /** What signs sign-in cookies; absent in the local edition, which then makes and keeps its own. */
    public Optional<String> secretKey() {
        Optional<String> key = text("SECRET_KEY");
        if (key.isPresent() && key.get().length() < 32) {
            throw new SettingException("SECRET_KEY", "(hidden)", "is shorter than 32 characters");
        }
        return key;
    }

    /** Whether strangers may register. The very first account can always be made. */
    public boolean registrationOpen() {
        return choice("library.registration", Registration.values(), Registration.OPEN) == Registration.OPEN;
    }

    /** Whether what proxies say about client, scheme and host is to be believed, because a proxy is there to say it. */
    public boolean behindProxy() {
        String text = text("library.behind-proxy").orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new SettingException("library.behind-proxy", text, "is neither true nor false");
        }
        return text.equals("true");
    }

    /** Where readers find this site: scheme, host and perhaps a port. Absent, each request says it. */
    public Optional<URI> publicUrl() {
        Optional<String> text = text("library.public-url");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        URI uri = uri("library.public-url", text.get());
        if (!uri.getRawPath().isEmpty()
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || uri.getRawUserInfo() != null) {
            throw new SettingException(
                    "library.public-url",
                    text.get(),
                    "has more than scheme, host and port, as https://books.example.org");
        }
        return Optional.of(uri);
    }

    /** The time zone of readers whose browser does not tell theirs. */
    public ZoneId timeZone() {
        Optional<String> text = text("library.time-zone");
        try {
            return text.map(ZoneId::of).orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException e) {
            throw new SettingException("library.time-zone", text.get(), "is not a time zone, as Europe/Berlin is");
        }
    }

    public boolean jsonLog() {
        return choice("library.log.format", LogFormat.values(), LogFormat.TEXT) == LogFormat.JSON;
    }

    /** The largest upload that is taken, in bytes. */
    public long maxUploadBytes() {
        return number("library.max-upload-mb", 25, 1, 100) * 1024L * 1024L;
    }

    /** Lookups at the same time in the local edition. */
    public int lookupThreads() {
        return number("library.lookup.threads", 4, 1, 32);
    }

    /** Lookups that may wait in memory in the local edition; more wait in the store. */
    public int lookupQueueLimit() {
        return number("library.lookup.queue-limit", 1000, 1, 100_000);
    }

    /** The sources that are asked, in this order. */
    public List<MetadataSource> metadataSources() {
        Optional<String> text = text("metadata.providers");
        if (text.isEmpty()) {
            return Arrays.stream(MetadataSource.values())
                    .filter(MetadataSource::isOnByDefault)
                    .toList();
        }
        return Arrays.stream(text.get().split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> MetadataSource.of(name).orElseThrow(() -> unknownSource(text.get())))
                .toList();
    }

    private static SettingException unknownSource(String text) {
        String known =
                Arrays.stream(MetadataSource.values()).map(MetadataSource::id).collect(Collectors.joining(", "));
        return new SettingException("metadata.providers", text, "names a source that is none of " + known);
    }

    public URI metadataUrl(MetadataSource source) {
        return uri("metadata." + source.id() + ".url", source.address());
    }

    /** Whom providers can ask about this installation's requests. */
    public Optional<Contact> contact() {
        return text("library.contact").map(text -> Contact.parse(text)
                .orElseThrow(() -> new SettingException(
                        "library.contact", text, "is neither an e-mail address nor an http or https address")));
    }

    /** What the source knows this installation by; Google's may also be given by the name that it has always had. */
    public Optional<String> metadataKey(MetadataSource source) {
        Optional<String> key = text("metadata." + source.id() + ".key");
        return source == MetadataSource.GOOGLE_BOOKS ? key.or(() -> text("GOOGLE_BOOKS_API_KEY")) : key;
    }

    /** Requests a second that a source gets at most; 0 for as many as come. Absent, what is polite. */
    public Optional<Double> metadataRate(MetadataSource source) {
        String name = "metadata." + source.id() + ".rate";
        return text(name).map(text -> {
            if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,3})?") || isBetween(0, Double.parseDouble(text), 0.01)) {
                throw new SettingException(name, text, "is not a number of requests a second, from 0.01 to 999, or 0");
            }
            return Double.valueOf(text);
        });
    }

    private static boolean isBetween(double low, double number, double high) {
        return low < number && number < high;
    }

    public URI openLibraryCoversUrl() {
        return uri("metadata.open-library.covers-url", "https://covers.openlibrary.org");
    }

    /** Where the AWS edition's tables and queue are. */
    public String awsRegion() {
        String region = required("AWS_REGION");
        if (!region.matches("[a-z]{2}(-[a-z]+)+-[0-9]{1,2}")) {
            throw new SettingException("AWS_REGION", region, "is not the name of a region, as eu-central-1 is");
        }
        return region;
    }

    /** The SQS queue of lookups. */
    public URI metadataQueueUrl() {
        return uri("METADATA_QUEUE_URL", required("METADATA_QUEUE_URL"));
    }

    /** The SQS queue of lookups that nobody waits for; absent, all of them are in {@link #metadataQueueUrl()}. */
    public Optional<URI> metadataBulkQueueUrl() {
        return text("METADATA_BULK_QUEUE_URL").map(text -> uri("METADATA_BULK_QUEUE_URL", text));
    }

    /** What stands in for SQS; absent, the region's own is asked. */
    public Optional<URI> sqsEndpoint() {
        return text("AWS_ENDPOINT_URL_SQS").map(text -> uri("AWS_ENDPOINT_URL_SQS", text));
    }

    /** Name of the DynamoDB table of accounts. */
    public String usersTable() {
        return table("USERS_TABLE");
    }

    /** Name of the DynamoDB table of editions and covers. */
    public String booksTable() {
        return table("BOOKS_TABLE");
    }

    /** Name of the DynamoDB table of households' libraries. */
    public String librariesTable() {
        return table("LIBRARIES_TABLE");
    }

    private String table(String name) {
        String table = required(name);
        if (!table.matches("[A-Za-z0-9_.-]{3,255}")) {
            throw new SettingException(name, table, "is not the name of a DynamoDB table");
        }
        return table;
    }

    /** What stands in for DynamoDB; absent, the region's own is asked. */
    public Optional<URI> dynamoDbEndpoint() {
        return text("AWS_ENDPOINT_URL_DYNAMODB").map(text -> uri("AWS_ENDPOINT_URL_DYNAMODB", text));
    }

    private String required(String name) {
        return text(name).orElseThrow(() -> SettingException.missing(name));
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    private <E extends Enum<E>> E choice(String name, E[] choices, E fallback) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return fallback;
        }
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equalsIgnoreCase(text.get()))
                .findFirst()
                .orElseThrow(() -> new SettingException(
                        name,
                        text.get(),
                        "is none of " + Arrays.toString(choices).toLowerCase(Locale.ROOT)));
    }

    private int number(String name, int fallback, int least, int most) {
        String text = text(name).orElse(String.valueOf(fallback));
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new SettingException(name, text, "is not a whole number from " + least + " to " + most);
        }
        return Integer.parseInt(text);
    }

    private URI uri(String name, String fallback) {
        String text = text(name).orElse(fallback);
        try {
            URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below, in our own words
        }
        throw new SettingException(name, text, "is not an http or https address");
    }

    /** Where records are kept. */
    public enum Storage {
        DERBY,
        DYNAMODB
    }

    /** Where lookups wait. */
    public enum Queue {
        LOCAL,
        SQS
    }

    /** What this process does. */
    public enum Role {
        ALL,
        WEB,
        WORKER
    }

    private enum Registration {
        OPEN,
        CLOSED
    }

    private enum LogFormat {
        TEXT,
        JSON
    }
}
