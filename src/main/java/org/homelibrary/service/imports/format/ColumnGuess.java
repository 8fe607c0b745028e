package org.homelibrary.service.imports.format;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homelibrary.model.imports.ImportColumn;
import org.homelibrary.service.imports.row.Header;

/** Guesses what the columns of an unknown table are for, by names that are common in English and German. */
final class ColumnGuess {

    private static final Map<ImportColumn, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(ImportColumn.TITLE, "title,booktitle,titel,buchtitel,titre,titulo,titolo");
        NAMES.put(ImportColumn.SUBTITLE, "subtitle,untertitel");
        NAMES.put(
                ImportColumn.AUTHORS,
                "author,authors,authorname,bookauthor,writer,creator,creators,autor,autoren,autorin,verfasser,auteur,autore");
        NAMES.put(ImportColumn.ISBN, "isbn,isbn13,isbn10,isbn1013,isbnnumber,isbnuid,ean,ean13,barcode,isbnnummer");
        NAMES.put(ImportColumn.SERIES, "series,seriesname,reihe,serie");
        NAMES.put(ImportColumn.SERIES_POSITION, "seriesindex,seriesnumber,seriesposition,volume,band,bandnummer");
        NAMES.put(ImportColumn.PUBLISHER, "publisher,verlag,editeur");
        NAMES.put(
                ImportColumn.PUBLISHED,
                "published,publisheddate,publicationdate,publicationyear,yearpublished,releasedate,year,jahr,"
                        + "erscheinungsjahr,erscheinungsdatum,erschienen");
        NAMES.put(ImportColumn.PAGES, "pages,pagecount,numberofpages,numpages,seiten,seitenzahl");
        NAMES.put(ImportColumn.LANGUAGE, "language,languages,sprache");
        NAMES.put(ImportColumn.GENRE, "genre,genres,category,categories,kategorie");
        NAMES.put(ImportColumn.DESCRIPTION, "description,summary,plot,beschreibung,inhalt,klappentext");
        NAMES.put(ImportColumn.LABELS, "tags,labels,shelves,bookshelves,schlagworte,schlagworter,stichworte");
        NAMES.put(ImportColumn.STATUS, "status,readstatus,readingstatus,exclusiveshelf,shelf,bookshelf,lesestatus");
        NAMES.put(ImportColumn.RATING, "rating,myrating,starrating,stars,userrating,bewertung,sterne");
        NAMES.put(
                ImportColumn.STARTED,
                "started,datestarted,startdate,startedreading,startedat,began,begonnen,begonnenam");
        NAMES.put(
                ImportColumn.FINISHED,
                "finished,datefinished,finishdate,finishedat,dateread,lastdateread,enddate,completed,completeddate,"
                        + "readdate,gelesenam,beendet,beendetam");
        NAMES.put(
                ImportColumn.ADDED,
                "added,dateadded,addeddate,createdat,hinzugefugt,hinzugefugtam,hinzugefügt,hinzugefügtam");
        NAMES.put(
                ImportColumn.NOTES,
                "notes,privatenotes,myreview,review,comment,comments,notiz,notizen,rezension,kommentar");
        NAMES.put(ImportColumn.LOCATION, "location,place,standort,ort,regal");
        NAMES.put(ImportColumn.COPIES, "copies,ownedcopies,quantity,exemplare,anzahl");
    }

    private static final Map<String, ImportColumn> COLUMNS = NAMES.entrySet().stream()
            .flatMap(column -> Arrays.stream(column.getValue().split(","))
                    .map(name -> Map.entry(Header.key(name), column.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ColumnGuess() {}

    /** Returns columns by position, without those whose names say nothing. */
    static Map<Integer, ImportColumn> of(Header header) {
        List<String> names = header.names();
        return IntStream.range(0, names.size())
                .filter(i -> COLUMNS.containsKey(Header.key(names.get(i))))
                .boxed()
                .collect(Collectors.toMap(i -> i, i -> COLUMNS.get(Header.key(names.get(i)))));
    }
}
