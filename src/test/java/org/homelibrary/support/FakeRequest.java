package org.homelibrary.support;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** As much of a servlet request, and of its response, as the code that looks at cookies and addresses asks for. */
public class FakeRequest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, List<String>> headers = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private final List<Cookie> setCookies = new ArrayList<>();
    private final HttpServletRequest request = fake(HttpServletRequest.class, this::answer);
    private final HttpServletResponse response = fake(HttpServletResponse.class, this::take);
    private boolean secure;
    private String path = "/books";
    private String address = "192.0.2.7";

    public FakeRequest secure() {
        secure = true;
        return this;
    }

    public FakeRequest path(String newPath) {
        path = newPath;
        return this;
    }

    public FakeRequest from(String newAddress) {
        address = newAddress;
        return this;
    }

    public FakeRequest header(String name, String value) {
        headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        return this;
    }

    public FakeRequest cookie(String name, String value) {
        cookies.add(new Cookie(name, value));
        return this;
    }

    public FakeRequest attribute(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    public HttpServletRequest request() {
        return request;
    }

    public HttpServletResponse response() {
        return response;
    }

    /** The cookies of the answer. */
    public List<Cookie> setCookies() {
        return setCookies;
    }

    /** The next request of a browser that took the cookies of this answer, and had none before. */
    public FakeRequest next() {
        FakeRequest next = new FakeRequest();
        next.secure = secure;
        for (Cookie cookie : setCookies) {
            next.cookies.removeIf(former -> former.getName().equals(cookie.getName()));
            if (cookie.getMaxAge() != 0) {
                next.cookie(cookie.getName(), cookie.getValue());
            }
        }
        return next;
    }

    private Object answer(String method, Object[] arguments) {
        return switch (method) {
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
            case "getHeader" ->
                headers.getOrDefault(arguments[0], Collections.singletonList(null))
                        .get(0);
            case "getHeaders" -> Collections.enumeration(headers.getOrDefault(arguments[0], List.of()));
            case "isSecure" -> secure;
            case "getRemoteAddr" -> address;
            case "getRequestURI" -> path;
            case "getContextPath" -> "";
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private Object take(String method, Object[] arguments) {
        if (method.equals("addCookie")) {
            setCookies.add((Cookie) arguments[0]);
            return null;
        }
        throw new UnsupportedOperationException(method);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }
}
