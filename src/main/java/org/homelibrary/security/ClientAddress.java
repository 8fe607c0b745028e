package org.homelibrary.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.homelibrary.config.Settings;

/**
 * Where a request comes from, for counting failures: the address of the socket, or behind a proxy the last address in
 * {@code X-Forwarded-For}, the only one that the proxy itself wrote.
 *
 * <p>Of an IPv6 address only the first 64 bits count: the rest is the customer's own to vary.
 */
@ApplicationScoped
public class ClientAddress {

    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private boolean behindProxy;

    protected ClientAddress() {}

    @Inject
    public ClientAddress(Settings settings) {
        behindProxy = settings.behindProxy();
    }

    public String of(HttpServletRequest request) {
        return network(behindProxy ? lastHop(request) : request.getRemoteAddr());
    }

    private static String lastHop(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("X-Forwarded-For"));
        if (headers.isEmpty()) {
            return request.getRemoteAddr();
        }
        String last = headers.get(headers.size() - 1);
        return last.substring(last.lastIndexOf(',') + 1).strip();
    }

    private static String network(String address) {
        String bare = address.replaceFirst("%.*$", "").replaceAll("[\\[\\]]", "");
        if (bare.indexOf(':') < 0 || !IPV6.matcher(bare).matches()) {
            return bare;
        }
        try {
            byte[] bytes = InetAddress.getByName(bare).getAddress();
            return bytes.length == 16
                    ? InetAddress.getByAddress(firstHalf(bytes)).getHostAddress() + "/64"
                    : bare;
        } catch (UnknownHostException e) {
            return bare;
        }
    }

    private static byte[] firstHalf(byte[] address) {
        byte[] network = new byte[address.length];
        System.arraycopy(address, 0, network, 0, address.length / 2);
        return network;
    }
}
