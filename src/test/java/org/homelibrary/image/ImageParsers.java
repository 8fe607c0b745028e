package org.homelibrary.image;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.homelibrary.fuzz.Parser;

/** Pictures, of which each takes a thousand times as long as a line of text. */
public final class ImageParsers {

    private static final int MAX_PIXELS = 10_000;

    private ImageParsers() {}

    public static List<Parser> all() {
        ImageReading reading = new ImageReading();
        List<byte[]> sound = Stream.concat(
                        Stream.of("jpeg", "png", "gif", "bmp")
                                .map(format -> Pictures.encode(Pictures.redToBlue(24, 18), format)),
                        Stream.of(Pictures.RED_TO_BLUE_WEBP, Pictures.GREEN_WEBP))
                .toList();
        return List.of(
                parser("picture", sound, bytes -> reading.readUpright(bytes, MAX_PIXELS)),
                parser("picture without colours", sound, bytes -> reading.readGrey(bytes, MAX_PIXELS)));
    }

    private static Parser parser(String name, List<byte[]> sound, Consumer<byte[]> parse) {
        return new Parser(name, sound, List.of(UnreadableImageException.class), 20, parse);
    }
}
