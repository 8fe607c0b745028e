package org.homelibrary.security.proxy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What proxies say about the browser's connection, in all the headers in which they do. To be asked only where a proxy is
 * known to set them, because anybody can send them.
 *
 * <p>Of several proxies the first in a list is the one that the browser spoke to: its scheme and host are what the
 * browser sees. The last is the one that spoke to us, and the only one that wrote about the client what can be believed.
 */
final class ProxyHeaders {

    private static final List<String> SCHEME = List.of(
            "X-Forwarded-Proto",
            "X-Forwarded-Protocol",
            "X-Forwarded-Scheme",
            "X-Scheme",
            "X-Url-Scheme",
            "CloudFront-Forwarded-Proto");
    private static final List<String> SWITCH = List.of("X-Forwarded-Ssl", "Front-End-Https");
    private static final List<String> ALL =
            List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded", "X-Real-IP");

    /** A name or an address in brackets, and maybe a port. */
    private static final Pattern HOST =
            Pattern.compile("(?:[\\p{L}\\p{N}._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    private ProxyHeaders() {}

    /** Whether some proxy seems to have forwarded the request. */
    static boolean arePresent(HttpServletRequest request) {
        return ALL.stream().anyMatch(name -> request.getHeader(name) != null);
    }

    /** Whether the browser's connection is encrypted; empty when nothing is said of it. One header that says so is enough. */
    static Optional<Boolean> https(HttpServletRequest request) {
        List<String> schemes = Stream.concat(
                        first(request, "proto").stream(), SCHEME.stream().flatMap(name -> list(request, name).stream()
                                .limit(1)))
                .toList();
        List<String> switches = SWITCH.stream()
                .flatMap(name -> list(request, name).stream().limit(1))
                .toList();
        if (schemes.isEmpty() && switches.isEmpty()) {
            return port(request).map(port -> port == 443);
        }
        return Optional.of(schemes.stream().anyMatch(ProxyHeaders::isEncrypted)
                || switches.stream().anyMatch(text -> text.equalsIgnoreCase("on") || text.equals("1")));
    }

    private static boolean isEncrypted(String scheme) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        return lower.equals("https") || lower.equals("wss");
    }

    /** Who spoke to the last proxy, as it wrote it: an address, perhaps with a port, or a word for one that it hides. */
    static Optional<String> client(HttpServletRequest request) {
        List<String> clients = list(request, "X-Forwarded-For");
        if (clients.isEmpty()) {
            clients = elements(request).stream()
                    .filter(element -> element.containsKey("for"))
                    .map(element -> element.get("for"))
                    .toList();
        }
        if (clients.isEmpty()) {
            clients = list(request, "X-Real-IP");
        }
        return clients.isEmpty() ? Optional.empty() : Optional.of(clients.get(clients.size() - 1));
    }

    /** The host that the browser asked for, with the port if it is not the scheme's own; empty when nothing is said of it. */
    static Optional<String> host(HttpServletRequest request) {
        return first(request, "host")
                .or(() -> list(request, "X-Forwarded-Host").stream().findFirst())
                .filter(ProxyHeaders::isHost);
    }

    /** The port that the browser asked for. */
    static Optional<Integer> port(HttpServletRequest request) {
        return list(request, "X-Forwarded-Port").stream()
                .findFirst()
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::valueOf);
    }

    static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }

    private static Optional<String> first(HttpServletRequest request, String parameter) {
        return elements(request).stream()
                .filter(element -> element.containsKey(parameter))
                .map(element -> element.get(parameter))
                .findFirst();
    }

    private static List<Map<String, String>> elements(HttpServletRequest request) {
        return ForwardedHeader.elements(Collections.list(request.getHeaders("Forwarded")));
    }

    private static List<String> list(HttpServletRequest request, String name) {
        return ForwardedHeader.list(Collections.list(request.getHeaders(name)));
    }
}
