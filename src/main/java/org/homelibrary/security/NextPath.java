package org.homelibrary.security;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a sign-in leads: a page of this site, whatever the address bar was made to say. */
public final class NextPath {

    public static final String DEFAULT = "/books";

    private static final int MAX_LENGTH = 1000;

    /** One slash, then printable ASCII without backslashes: anything else is not how our own pages are addressed. */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[\\x21-\\x5B\\x5D-\\x7E]*");

    private static final Pattern MISLEADING = Pattern.compile("//|\\\\|/\\.\\.?(/|$)|[\\x00-\\x1F\\x7F]");
    private static final Set<String> POINTLESS = Set.of("/", "/login", "/register", "/logout");

    private NextPath() {}

    /** @return the path when it surely leads to a page of this site that is worth going to, else {@value #DEFAULT} */
    public static String safe(String next) {
        return local(next).filter(path -> !POINTLESS.contains(pathOf(path))).orElse(DEFAULT);
    }

    /** @return the path when it surely leads to a page of this site */
    public static Optional<String> local(String path) {
        return Optional.ofNullable(path).filter(text -> text.length() <= MAX_LENGTH && isLocal(text));
    }

    private static boolean isLocal(String next) {
        if (!LOCAL.matcher(next).matches()) {
            return false;
        }
        String path = pathOf(next);
        try {
            // Twice, because a proxy may decode once before the browser's answer is looked at again.
            for (int round = 0; round <= 2; round++) {
                if (MISLEADING.matcher(path).find()) {
                    return false;
                }
                path = URLDecoder.decode(path, StandardCharsets.UTF_8);
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String pathOf(String next) {
        return next.split("[?#]", 2)[0];
    }
}
