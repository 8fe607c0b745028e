package org.homelibrary.model.isbn;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The UPC-A with a five-digit supplement that North American mass-market paperbacks bore until about 2007 in place of
 * the ISBN. Its first six digits are the publisher, the next five the price in cents, the supplement the last five digits
 * of the ISBN before its check digit. The publisher's first four digits of the ISBN are not in it: they come from a table.
 *
 * <p>The table is the list that library programs have handed on since the 1990s (Book Catalogue, CueCat decoders and
 * others). Scholastic is from its books (0-590-43506-2 at $3.50, 0-439-44891-8 at $3.99). Lines in
 * which those lists contradict each other were left out.
 */
final class PaperbackUpc {

    /** Publishers with one ISBN prefix; what is longer than four digits must be repeated by the supplement. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("014794", "08041"),
            Map.entry("018926", "0445"),
            Map.entry("027778", "0449"),
            Map.entry("042799", "0785"),
            Map.entry("043144", "0688"),
            Map.entry("044903", "0312"),
            Map.entry("045863", "0517"),
            Map.entry("047132", "0152"),
            Map.entry("051487", "08167"),
            Map.entry("060771", "0002"),
            Map.entry("065373", "0373"),
            Map.entry("070992", "0523"),
            Map.entry("070993", "0446"),
            Map.entry("070999", "0345"),
            Map.entry("071001", "0380"),
            Map.entry("071009", "0440"),
            Map.entry("071125", "088677"),
            Map.entry("071136", "0451"),
            Map.entry("071149", "0451"),
            Map.entry("071152", "0515"),
            Map.entry("071162", "0451"),
            Map.entry("071268", "08217"),
            Map.entry("071831", "0425"),
            Map.entry("071842", "08439"),
            Map.entry("072742", "0441"),
            Map.entry("076814", "0449"),
            Map.entry("078021", "0872"),
            Map.entry("079808", "0394"),
            Map.entry("090129", "0679"),
            Map.entry("099455", "0061"),
            Map.entry("099769", "0451"));

    /** Publishers that went on under a second prefix: at prices of the years before, it can only be the first. */
    private static final Map<String, Succession> SUCCESSIONS = Map.of(
            "037145", new Succession("0812", "0765", 599),
            "051488", new Succession("0140", "0142", 499),
            "076714", new Succession("0671", "0743", 599),
            "078073", new Succession("0590", "0439", 350));

    private record Succession(String first, String second, int lastPriceOfFirst) {}

    private PaperbackUpc() {}

    /**
     * @param upc 12 digits with the right check digit
     * @param supplement the digits beside it
     * @return none when the publisher is unknown, two when it may be either
     */
    static List<Isbn> isbns(String upc, String supplement) {
        if (supplement.length() != 5) {
            return List.of();
        }
        String publisher = upc.substring(0, 6);
        Succession succession = SUCCESSIONS.get(publisher);
        if (succession == null) {
            return Optional.ofNullable(PREFIXES.get(publisher)).stream()
                    .flatMap(prefix -> isbn(prefix, supplement).stream())
                    .toList();
        }
        int price = Integer.parseInt(upc.substring(6, 11));
        return (price <= succession.lastPriceOfFirst
                        ? List.of(succession.first)
                        : List.of(succession.first, succession.second))
                .stream().flatMap(prefix -> isbn(prefix, supplement).stream()).toList();
    }

    private static Optional<Isbn> isbn(String prefix, String supplement) {
        String body = prefix.substring(0, 4) + supplement;
        return body.startsWith(prefix) ? Optional.of(Isbn.ofBody("978" + body)) : Optional.empty();
    }
}
