package org.homelibrary.service.imports.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.homelibrary.service.imports.file.FileRefusedException.Reason;

/** Names formats that are no table of text by the bytes that they begin with. */
final class FileSignature {

    /** As many bytes as are looked at. */
    static final int LENGTH = 4096;

    private FileSignature() {}

    static Optional<FileRefusedException> refusal(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
            return Optional.of(archive(text));
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return refused(Reason.SPREADSHEET, "XLS");
        }
        if (text.startsWith("SQLite format 3")) {
            return refused(Reason.DATABASE, "SQLite");
        }
        return format(text).or(() -> markup(text));
    }

    private static FileRefusedException archive(String text) {
        if (text.contains("opendocument.spreadsheet")) {
            return new FileRefusedException(Reason.SPREADSHEET, "ODS");
        }
        if (text.contains("[Content_Types].xml") || text.contains("xl/")) {
            return new FileRefusedException(Reason.SPREADSHEET, "XLSX");
        }
        return text.contains("Index/Document.iwa")
                ? new FileRefusedException(Reason.SPREADSHEET, "Numbers")
                : new FileRefusedException(Reason.ZIP);
    }

    private static Optional<FileRefusedException> format(String text) {
        String[][] formats = {
            {"%PDF", "PDF"},
            {"\u001f\u008b", "GZIP"},
            {"7z\u00bc\u00af", "7-Zip"},
            {"Rar!", "RAR"},
            {"\u0089PNG", "PNG"},
            {"\u00ff\u00d8\u00ff", "JPEG"},
            {"{\\rtf", "RTF"},
        };
        for (String[] format : formats) {
            if (text.startsWith(format[0])) {
                return refused(Reason.OTHER_FORMAT, format[1]);
            }
        }
        return Optional.empty();
    }

    private static Optional<FileRefusedException> markup(String text) {
        String begin =
                text.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (begin.matches("(?s)<(?:!doctype|html|\\?xml|table).*")) {
            return refused(Reason.WEB_PAGE);
        }
        return begin.matches("(?s)(?:\\{\\s*[\"}]|\\[\\s*[{\"]).*") ? refused(Reason.JSON) : Optional.empty();
    }

    private static Optional<FileRefusedException> refused(Reason reason, Object... arguments) {
        return Optional.of(new FileRefusedException(reason, arguments));
    }
}
