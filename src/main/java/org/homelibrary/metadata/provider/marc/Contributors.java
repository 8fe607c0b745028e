package org.homelibrary.metadata.provider.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Decides which of a record's people are the authors. */
public final class Contributors {

    private final List<Contributor> people = new ArrayList<>();

    public void add(String name, Relators role, boolean main) {
        if (name != null) {
            people.add(new Contributor(name, role, main));
        }
    }

    /**
     * Those who are called authors, and the one under whose name the book is filed unless that is said to be something
     * else; without any, the editors; without any, those of whom nothing is said.
     */
    public List<String> authors() {
        List<String> authors = named(
                person -> person.role() == Relators.AUTHOR || (person.main() && person.role() == Relators.UNSAID));
        if (!authors.isEmpty()) {
            return authors;
        }
        List<String> editors = named(person -> person.role() == Relators.EDITOR);
        return editors.isEmpty() ? named(person -> person.role() == Relators.UNSAID) : editors;
    }

    private List<String> named(Predicate<Contributor> wanted) {
        return people.stream().filter(wanted).map(Contributor::name).distinct().toList();
    }

    private record Contributor(String name, Relators role, boolean main) {}
}
