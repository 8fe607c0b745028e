package org.homelibrary.persistence.jpa.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.UUID;
import org.homelibrary.model.imports.job.ImportPart;

@Entity
@Table(name = "import_parts")
@IdClass(ImportPartRow.Key.class)
class ImportPartRow {

    record Key(UUID importId, ImportPart part, int number) {}

    @Id
    @Column(name = "import_id")
    private UUID importId;

    @Id
    @Enumerated(EnumType.STRING)
    private ImportPart part;

    @Id
    private int number;

    @Lob
    private byte[] bytes;

    protected ImportPartRow() {}

    ImportPartRow(Key key, byte[] bytes) {
        this.importId = key.importId;
        this.part = key.part;
        this.number = key.number;
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
