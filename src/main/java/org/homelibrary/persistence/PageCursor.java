package org.homelibrary.persistence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A place in a sorted list: just after a key, or just before it. As text it is opaque and safe in an address.
 *
 * <p>The text begins with a checksum over the query it was made for, so that one of another query, or a garbled one, is
 * recognised. The checksum is no secret: a forged cursor shows its forger another page of the same list, no more.
 *
 * @param backward true for the page that ends just before the key, false for the one that starts just after it
 */
public record PageCursor(boolean backward, String key) {

    private static final int CHECKSUM_LENGTH = 8;

    /** @param scope whatever tells this query from others: owner, filters, order, but not the limit */
    public String encode(String scope) {
        String content = (backward ? "<" : ">") + key;
        byte[] bytes = (checksum(scope, content) + content).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @return empty when the text is null, garbled, or of another scope */
    public static Optional<PageCursor> decode(String scope, String text) {
        if (text == null) {
            return Optional.empty();
        }
        String decoded;
        try {
            decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (decoded.length() <= CHECKSUM_LENGTH) {
            return Optional.empty();
        }
        String content = decoded.substring(CHECKSUM_LENGTH);
        return decoded.startsWith(checksum(scope, content))
                ? Optional.of(new PageCursor(content.charAt(0) == '<', content.substring(1)))
                : Optional.empty();
    }

    private static String checksum(String scope, String content) {
        CRC32 crc = new CRC32();
        crc.update((scope + '\0' + content).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
