package org.homelibrary.persistence.jpa.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.homelibrary.model.library.Library;

@Entity
@Table(name = "libraries")
class LibraryRow {

    @Id
    private UUID id;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    protected LibraryRow() {}

    LibraryRow(Library library) {
        this.id = library.id();
        this.name = library.name();
        this.createdAt = library.createdAt();
        this.endedAt = library.endedAt();
        this.version = library.version() - 1;
    }

    Library library() {
        return new Library(id, name, createdAt, endedAt, version + 1);
    }
}
