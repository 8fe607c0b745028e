package org.homelibrary.service.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.archive.ArchiveWriter;
import org.homelibrary.service.cover.CoverService;

/** Writes all that a member may see of a library: every book with its cover, and their own readings (ADR 0040). */
@ApplicationScoped
public class ArchiveExport {

    private final ExportPages pages;
    private final CoverService covers;
    private final Clock clock;

    protected ArchiveExport() {
        this(null, null, null);
    }

    @Inject
    ArchiveExport(ExportPages pages, CoverService covers, Clock clock) {
        this.pages = pages;
        this.covers = covers;
        this.clock = clock;
    }

    /**
     * Reads some books at a time, and one cover.
     *
     * @param member whose readings are in it, with every book of the library that is not deleted
     * @param withCovers false for the texts only
     * @throws java.io.UncheckedIOException when there is no room for the file
     */
    public ExportFile archive(Member member, boolean withCovers) {
        return ExportFile.of(out -> write(member, withCovers, out));
    }

    private void write(Member member, boolean withCovers, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out);
        ArchiveWriter archive = new ArchiveWriter(buffered);
        Set<UUID> pictures = writeBooks(member, archive);
        if (withCovers) {
            writeCovers(member, pictures, archive);
        }
        archive.finish(
                Conflicts.retrying(() -> pages.library(member))
                        .map(Library::name)
                        .orElse(""),
                clock.instant());
        buffered.flush();
    }

    /** Returns the ids of the covers. */
    private Set<UUID> writeBooks(Member member, ArchiveWriter archive) throws IOException {
        Set<UUID> pictures = new LinkedHashSet<>();
        ExportPages.each((after, limit) -> pages.read(member, after, limit), book -> {
            archive.book(book);
            Optional.ofNullable(book.book().details().coverId()).ifPresent(pictures::add);
        });
        return pictures;
    }

    /** A picture that is gone meanwhile is left out. */
    private void writeCovers(Member member, Set<UUID> pictures, ArchiveWriter archive) throws IOException {
        for (UUID id : pictures) {
            Optional<Cover> cover = Conflicts.retrying(() -> covers.find(member.libraryId(), id));
            if (cover.isPresent()) {
                archive.cover(id, cover.get().getBytes());
            }
        }
    }
}
