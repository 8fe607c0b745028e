package org.homelibrary.e2e;

import java.util.ArrayList;
import java.util.List;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.ProviderStandIn;

/** A shelf as a family has it: for pictures of the product. */
final class SampleLibrary {

    /** A book of the stand-in that is not on the shelf. */
    static final String NEXT_ISBN = "9780345348036";

    private static final List<String> LOOKED_UP = ProviderStandIn.ISBNS.stream()
            .filter(isbn -> !isbn.equals(NEXT_ISBN))
            .toList();

    private record Sample(String title, String author, String genre, String status, String rating) {}

    private static final List<Sample> BOOKS = List.of(
            new Sample("Donaudampfschifffahrtsgesellschaft", "", "", "to-read", ""),
            new Sample("Frankenstein", "Mary Shelley", "Gothic fiction", "read", "4.5"),
            new Sample("Middlemarch", "George Eliot", "Novel", "reading", ""),
            new Sample("Der Zauberberg", "Thomas Mann", "Roman", "abandoned", "3"),
            new Sample("Moby-Dick; or, The Whale", "Herman Melville", "Adventure", "to-read", ""),
            new Sample("Walden", "Henry David Thoreau", "Nature", "read", "4"),
            new Sample("The Secret Garden", "Frances Hodgson Burnett", "Children", "read", "5"),
            new Sample(
                    "The Life and Strange Surprizing Adventures of Robinson Crusoe, of York, Mariner",
                    "Daniel Defoe",
                    "Adventure",
                    "read",
                    "3.5"),
            new Sample("Les Misérables", "Victor Hugo", "Roman", "to-read", ""),
            new Sample("こころ", "夏目漱石", "小説", "read", "4.5"),
            new Sample("كليلة ودمنة", "ابن المقفع", "حكايات", "to-read", ""),
            new Sample("Grandmother’s recipes 🥧 1962–1981", "", "Cooking", "read", "5"),
            new Sample("Преступление и наказание", "Фёдор Достоевский", "Роман", "reading", ""),
            new Sample("Pride and Prejudice", "Jane Austen", "Novel", "read", "5"),
            new Sample("The Time Machine", "H. G. Wells", "Science fiction", "read", "4"),
            new Sample("Emma", "Jane Austen", "Novel", "to-read", ""),
            new Sample("Kinder- und Hausmärchen", "Jacob Grimm, Wilhelm Grimm", "Märchen", "reading", "4"),
            new Sample("A Room of One’s Own", "Virginia Woolf", "Essay", "read", "5"),
            new Sample("The Odyssey", "Homer", "Epic", "read", "4"));

    private SampleLibrary() {}

    /** Adds the books of the stand-in and more by hand, and waits until their covers are there. */
    static void fill(HttpUser reader) {
        List<String> lookedUp = new ArrayList<>();
        int index = 0;
        for (Sample book : BOOKS) {
            reader.addByHand(
                    book.title,
                    "author",
                    book.author,
                    "genre",
                    book.genre,
                    "status",
                    book.status,
                    "rating",
                    book.rating);
            if (index < LOOKED_UP.size()) {
                String path = reader.addByIsbn(LOOKED_UP.get(index));
                reader.post(path + "/rating", "rating", String.valueOf(5 - index % 5 * 0.5));
                reader.post(
                        path + "/status",
                        "status",
                        List.of("read", "reading", "to-read", "read").get(index % 4));
                lookedUp.add(path);
            }
            index++;
        }
        lookedUp.forEach(reader::awaitLookup);
    }
}
