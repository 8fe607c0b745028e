package org.homelibrary.metadata.http;

import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public Internet from all others: private, local, reserved, and those that carry another address
 * inside.
 *
 * <p>The ranges are those of IANA's registries of special-purpose addresses (RFC 6890 and its updates) that are not
 * globally reachable, and multicast.
 */
public final class PublicAddresses {

    private static final List<Range> NOT_PUBLIC_V4 = List.of(
            Range.v4(0, 0, 0, 0, 8),
            Range.v4(10, 0, 0, 0, 8),
            Range.v4(100, 64, 0, 0, 10),
            Range.v4(127, 0, 0, 0, 8),
            Range.v4(169, 254, 0, 0, 16),
            Range.v4(172, 16, 0, 0, 12),
            Range.v4(192, 0, 0, 0, 24),
            Range.v4(192, 0, 2, 0, 24),
            Range.v4(192, 88, 99, 0, 24),
            Range.v4(192, 168, 0, 0, 16),
            Range.v4(198, 18, 0, 0, 15),
            Range.v4(198, 51, 100, 0, 24),
            Range.v4(203, 0, 113, 0, 24),
            Range.v4(224, 0, 0, 0, 4),
            Range.v4(240, 0, 0, 0, 4));

    /** The only part of IPv6 that is given out for public use; mapped, NAT64, local and multicast are outside of it. */
    private static final Range GLOBAL_UNICAST_V6 = Range.v6(0x2000, 0, 3);

    private static final List<Range> NOT_PUBLIC_V6 = List.of(
            Range.v6(0x2001, 0x0000, 23), // protocol assignments, among them Teredo, which carries IPv4
            Range.v6(0x2001, 0x0db8, 32), // documentation
            Range.v6(0x2002, 0x0000, 16), // 6to4, which carries IPv4
            Range.v6(0x3fff, 0x0000, 20)); // documentation

    private PublicAddresses() {}

    public static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return NOT_PUBLIC_V4.stream().noneMatch(range -> range.contains(bytes));
        }
        return GLOBAL_UNICAST_V6.contains(bytes) && NOT_PUBLIC_V6.stream().noneMatch(range -> range.contains(bytes));
    }

    private record Range(byte[] prefix, int bits) {

        static Range v4(int a, int b, int c, int d, int bits) {
            return new Range(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d}, bits);
        }

        static Range v6(int first, int second, int bits) {
            return v4(first >> 8, first, second >> 8, second, bits);
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
