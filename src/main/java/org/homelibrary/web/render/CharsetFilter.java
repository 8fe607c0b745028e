package org.homelibrary.web.render;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says of every text, whoever writes it, that it is UTF-8: for clients that do not look into a page to find out. */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class CharsetFilter extends HttpFilter {

    private static final Pattern TEXT = Pattern.compile(
            "(?i)\\s*(text/[^;]+|application/(javascript|json|([^;]+\\+)?(json|xml))|image/svg\\+xml)\\s*");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new TextResponse(response));
    }

    /** Returns the media type, of a text with its character set; null for null. */
    static String withCharset(String type) {
        return type != null && TEXT.matcher(type).matches()
                ? type.strip().toLowerCase(Locale.ROOT) + ";charset=UTF-8"
                : type;
    }

    private static final class TextResponse extends HttpServletResponseWrapper {

        private TextResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setContentType(String type) {
            super.setContentType(withCharset(type));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, value(name, value));
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, value(name, value));
        }

        private static String value(String name, String value) {
            return name.equalsIgnoreCase("Content-Type") ? withCharset(value) : value;
        }
    }
}
