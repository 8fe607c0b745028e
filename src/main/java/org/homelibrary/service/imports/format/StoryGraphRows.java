package org.homelibrary.service.imports.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.service.imports.row.Cells;
import org.homelibrary.service.imports.row.Names;
import org.homelibrary.service.imports.row.ReadingBuilder;
import org.homelibrary.service.imports.row.RowBuilder;

/** StoryGraph, with the header of 2021 and the newer one. Its own numbers stand where an ISBN should. */
final class StoryGraphRows implements RowReader {

    private static final String DAY = "[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}";

    /** {@code 2023/01/02-2023/01/20}, {@code 2024/03/05}, {@code 2024/04/01-}: read, finished, begun. */
    private static final Pattern READ = Pattern.compile("(" + DAY + ")?(\\s*-\\s*)?(" + DAY + ")?");

    @Override
    public void read(Cells cells, RowBuilder row) {
        row.title(cells.get("Title"))
                .isbn(cells.get("ISBN/UID"), cells.get("ISBN"))
                .labels(cells.get("Tags"), ",");
        new Names(row)
                .spoken(cells.first("Authors", "Author"), ",")
                .spoken(cells.get("Contributors"), ",")
                .done();
        ReadingBuilder reading = row.reading()
                .status(cells.get("Read Status"))
                .rating(cells.get("Star Rating"))
                .notes(cells.text("Review"));
        reads(cells, reading);
        row.holding().added(cells.get("Date Added"));
        if (cells.isYes("Owned?")) {
            row.holding().copies(1);
        }
    }

    private static void reads(Cells cells, ReadingBuilder reading) {
        boolean isFinished = !reading.isStatus(ReadingStatus.ABANDONED);
        for (String read : Cells.split(cells.first("Dates Read", "Last Date Read"), ",")) {
            Matcher days = READ.matcher(read.strip());
            if (!days.matches()) {
                reading.finished(null, read.strip());
            } else if (days.group(2) == null) {
                reading.read(null, reading.day(days.group(1)), isFinished);
            } else {
                reading.read(reading.day(days.group(1)), reading.day(days.group(3)), isFinished);
            }
        }
        if (reading.isStatus(ReadingStatus.READ)) {
            reading.timesRead(cells.number("Read Count"));
        }
    }
}
