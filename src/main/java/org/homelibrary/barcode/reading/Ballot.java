package org.homelibrary.barcode.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homelibrary.model.isbn.Isbn;

/** The votes for ISBNs, and apart from them, so that they cannot outvote one, those for other numbers. */
public final class Ballot {

    private final Votes isbns = new Votes();
    private final Votes others = new Votes();
    private final Glimpses glimpses = new Glimpses();

    /** Counted once for all that is asked, because the bars are looked at again for it; null after another vote. */
    private List<Isbn> counted;

    void add(Reading reading) {
        counted = null;
        (Isbn.parse(reading.number()).isPresent() ? isbns : others).add(reading);
    }

    /** Takes note of what is drawn like a bar code, read or not. */
    void glimpse(Stretch stretch) {
        glimpses.add(stretch);
    }

    /** How many bar codes were crossed whose number nobody can be certain of. */
    public int unread() {
        List<Reading> read = Stream.of(isbns, others)
                .flatMap(votes -> votes.elected().values().stream())
                .flatMap(List::stream)
                .toList();
        return glimpses.countWithout(read);
    }

    /** Whether every ISBN that any line says is elected, and there is one. */
    public boolean isSettled() {
        List<Isbn> elected = isbns();
        return !elected.isEmpty() && elected.size() == isbns.candidates();
    }

    public List<Isbn> isbns() {
        if (counted == null) {
            counted = isbns.elected().keySet().stream().map(Isbn::new).toList();
        }
        return counted;
    }

    /** The other numbers, where no line says an ISBN, and the readings that say them. */
    public Map<String, List<Reading>> others() {
        Map<String, List<Reading>> apart = new LinkedHashMap<>(others.elected());
        apart.values().removeIf(isbns::overlap);
        return apart;
    }
}
