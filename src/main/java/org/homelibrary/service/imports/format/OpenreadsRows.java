package org.homelibrary.service.imports.format;

import org.homelibrary.model.imports.RowProblem;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.service.imports.row.Cells;
import org.homelibrary.service.imports.row.Names;
import org.homelibrary.service.imports.row.ReadingBuilder;
import org.homelibrary.service.imports.row.RowBuilder;

/** Openreads, which keeps deleted books, joins tags by five bars and the parts of a read by one. */
final class OpenreadsRows implements RowReader {

    @Override
    public void read(Cells cells, RowBuilder row) {
        if (cells.isYes("deleted")) {
            row.problem(RowProblem.DELETED_THERE);
        }
        row.title(cells.get("title"), cells.get("subtitle"))
                .isbn(cells.get("isbn"))
                .text(BookField.DESCRIPTION, cells.text("description"))
                .published(cells.get("publication_year"))
                .pages(cells.get("pages"))
                .foreignNumber(cells.get("olid"))
                .labels(cells.get("tags"), "\\|{5}");
        new Names(row).any(cells.get("author")).done();
        ReadingBuilder reading = row.reading()
                .status(cells.get("status"))
                .rating(cells.get("rating"))
                .notes(cells.text("my_review"), cells.text("notes"));
        reads(cells.get("readings"), reading);
        row.holding().added(cells.get("date_added"));
    }

    /** Begin, end and seconds of each read; a semicolon stands between two. */
    private static void reads(String cell, ReadingBuilder reading) {
        boolean isFinished = !reading.isStatus(ReadingStatus.ABANDONED);
        for (String read : Cells.split(cell, ";")) {
            String[] parts = read.split("\\|", -1);
            reading.read(reading.day(parts[0]), parts.length > 1 ? reading.day(parts[1]) : null, isFinished);
        }
    }
}
