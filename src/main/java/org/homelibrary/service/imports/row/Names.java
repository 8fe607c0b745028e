package org.homelibrary.service.imports.row;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.metadata.text.AuthorNames;
import org.homelibrary.metadata.text.FiledName;
import org.homelibrary.model.imports.RowNote;

/** The authors of a row, out of one or several cells, each once; those who only translated or drew are left out and noted. */
public final class Names {

    private static final Pattern WITH_ROLE = Pattern.compile("(.*\\S)\\s*\\(([^()]+)\\)\\s*");
    private static final Pattern OF_AUTHORS = Pattern.compile(
            "(?i)(?:main |co-?)?authors?|autor(?:in)?|writer|eds?\\.?|editors?|herausgeber(?:in)?|foreword|");
    private static final Pattern SUFFIX = Pattern.compile("(?i)(?:jr|sr)\\.?|[iv]{2,3}|ph\\.? ?d\\.?|m\\.? ?d\\.?");

    private final RowBuilder row;
    private final Set<String> authors = new LinkedHashSet<>();

    public Names(RowBuilder row) {
        this.row = row;
    }

    /** Adds one person, or several in whatever way they are separated. */
    public Names any(String cell) {
        if (cell != null && !cell.equalsIgnoreCase("unknown")) {
            authors.addAll(AuthorNames.of(List.of(cell)));
        }
        return this;
    }

    /** Adds persons in the order of speech between separators; a role may stand in brackets behind each. */
    public Names spoken(String cell, String separator) {
        for (String part : parts(cell, separator)) {
            Matcher withRole = WITH_ROLE.matcher(part);
            if (withRole.matches()) {
                add(withRole.group(1), withRole.group(2), part);
            } else {
                add(part, "", part);
            }
        }
        return this;
    }

    /** Adds persons as {@code Last, First}; the roles are in a cell of their own, in the same order. */
    public Names filed(String cell, String rolesCell, String separator) {
        List<String> names = Cells.split(cell, separator);
        List<String> roles = Cells.split(rolesCell, separator);
        for (int i = 0; i < names.size(); i++) {
            String role = i < roles.size() ? roles.get(i).strip() : "";
            add(FiledName.of(names.get(i)), role, names.get(i) + (role.isEmpty() ? "" : " (" + role + ")"));
        }
        return this;
    }

    public void done() {
        row.authors(authors);
    }

    private void add(String name, String role, String asWritten) {
        if (!OF_AUTHORS.matcher(role.strip()).matches()) {
            row.note(RowNote.Kind.CONTRIBUTOR_LEFT_OUT, asWritten.strip());
        } else if (name != null && !name.isBlank()) {
            authors.add(name.strip().replaceAll("\\s+", " "));
        }
    }

    /** {@code King, Jr.} stays together. */
    private static List<String> parts(String cell, String separator) {
        List<String> parts = new ArrayList<>();
        for (String part : Cells.split(cell, separator)) {
            String name = part.strip();
            boolean isSuffix = !parts.isEmpty()
                    && SUFFIX.matcher(name.toLowerCase(Locale.ROOT)).matches();
            if (isSuffix) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + name);
            } else if (!name.isEmpty()) {
                parts.add(name);
            }
        }
        return parts;
    }
}
