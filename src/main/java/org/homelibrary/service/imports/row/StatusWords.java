package org.homelibrary.service.imports.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.library.reading.ReadingStatus;

/** The words for a status in the programs that people come from, and in English and German. */
public final class StatusWords {

    private static final Map<String, ReadingStatus> WORDS = new HashMap<>();

    static {
        add(
                ReadingStatus.TO_READ,
                List.of(
                        "to read",
                        "want to read",
                        "planned",
                        "for later",
                        "not begun",
                        "not started",
                        "unread",
                        "tbr",
                        "ungelesen",
                        "zu lesen",
                        "geplant"));
        add(
                ReadingStatus.READING,
                List.of("reading", "currently reading", "in progress", "started", "lese gerade", "am lesen"));
        add(ReadingStatus.READ, List.of("read", "already read", "finished", "completed", "done", "gelesen", "beendet"));
        add(
                ReadingStatus.ABANDONED,
                List.of(
                        "abandoned",
                        "did not finish",
                        "dnf",
                        "stopped reading",
                        "unfinished",
                        "dropped",
                        "gave up",
                        "abgebrochen"));
    }

    private StatusWords() {}

    private static void add(ReadingStatus status, List<String> words) {
        words.forEach(word -> WORDS.put(Header.key(word), status));
    }

    public static Optional<ReadingStatus> status(String word) {
        return Optional.ofNullable(WORDS.get(Header.key(word)));
    }
}
