package org.homelibrary.security.proxy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IP address as proxies write it: with a port or without, in brackets, with a zone. Never asks a name server.
 *
 * <p>Of an IPv6 address only the first 64 bits count: the rest is the customer's own to vary.
 */
final class NetworkAddress {

    private static final Pattern IPV4 = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3})(?::[0-9]{1,5})?");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]*)](?::[0-9]{1,5})?");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:][0-9A-Fa-f:.]{1,44}");

    private NetworkAddress() {}

    /** Returns the address, or the network of an IPv6 address; empty when the text is neither. */
    static Optional<String> of(String text) {
        return parse(text).map(NetworkAddress::network);
    }

    /** Whether the address belongs to this machine or to a network at home. */
    static boolean isPrivate(String text) {
        return parse(text)
                .filter(address -> address.isLoopbackAddress()
                        || address.isSiteLocalAddress()
                        || address.isLinkLocalAddress()
                        || address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC)
                .isPresent();
    }

    private static Optional<InetAddress> parse(String text) {
        Matcher ipv4 = IPV4.matcher(text);
        if (ipv4.matches()) {
            return ipv4(ipv4.group(1).split("\\."));
        }
        Matcher brackets = BRACKETS.matcher(text);
        String bare = (brackets.matches() ? brackets.group(1) : text).replaceFirst("%.*$", "");
        if (bare.indexOf(':') < 0 || !IPV6.matcher(bare).matches()) {
            return Optional.empty();
        }
        // without brackets five digits at the end can only be a port
        return literal(bare.replaceFirst(":[0-9]{5}$", ""));
    }

    private static Optional<InetAddress> ipv4(String[] numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            int number = Integer.parseInt(numbers[i]);
            if (number > 255) {
                return Optional.empty();
            }
            bytes[i] = (byte) number;
        }
        try {
            return Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static Optional<InetAddress> literal(String address) {
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return address.getHostAddress();
        }
        byte[] network = new byte[bytes.length];
        System.arraycopy(bytes, 0, network, 0, bytes.length / 2);
        try {
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("sixteen bytes are an address", e);
        }
    }
}
