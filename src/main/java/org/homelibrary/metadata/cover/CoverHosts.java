package org.homelibrary.metadata.cover;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.config.Settings;
import org.homelibrary.model.edition.MetadataSource;

/**
 * Where providers' covers may come from: the addresses in the settings, and the public hosts on which the providers keep
 * images: Google's image servers, and the Internet Archive, to which Open Library redirects.
 */
public final class CoverHosts {

    private static final Pattern PUBLIC =
            Pattern.compile("books\\.google\\.com|(?:[a-z0-9-]+\\.)+googleusercontent\\.com"
                    + "|covers\\.openlibrary\\.org|(?:[a-z0-9-]+\\.)*archive\\.org");

    /** The sources that have pictures of covers at their own address. */
    private static final Set<MetadataSource> SHOWING_COVERS = Set.of(
            MetadataSource.GOOGLE_BOOKS, MetadataSource.OPEN_LIBRARY, MetadataSource.FINNA, MetadataSource.INVENTAIRE);

    private final Set<String> configured;

    public CoverHosts(Settings settings) {
        configured = Stream.concat(
                        SHOWING_COVERS.stream().map(settings.lookups()::url),
                        Stream.of(settings.lookups().openLibraryCoversUrl()))
                .map(CoverHosts::origin)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean allow(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && (configured.contains(origin(address))
                        || (isPublicHost(address) && origin(address).equals("https://" + host(address) + ":443")));
    }

    /** Reads an address as a provider gave it; those of the public hosts are still printed with {@code http} at times. */
    public static Optional<URI> address(String text) {
        if (text == null || text.length() > 2000) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text.strip());
            if (address.getHost() == null) {
                return Optional.empty();
            }
            return Optional.of(secure(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    public static URI secure(URI address) {
        if ("http".equalsIgnoreCase(address.getScheme())
                && isPublicHost(address)
                && (address.getPort() == -1 || address.getPort() == 80)) {
            return URI.create(
                    "https://" + address.getHost() + address.toString().substring(afterAuthority(address)));
        }
        return address;
    }

    private static int afterAuthority(URI address) {
        return address.getScheme().length()
                + "://".length()
                + address.getRawAuthority().length();
    }

    private static boolean isPublicHost(URI address) {
        return address.getHost() != null && PUBLIC.matcher(host(address)).matches();
    }

    private static String origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        int port = address.getPort() != -1 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host(address) + ":" + port;
    }

    private static String host(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT);
    }
}
