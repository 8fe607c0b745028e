package org.homelibrary.service.imports.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.homelibrary.service.imports.file.FileRefusedException.Reason;

/**
 * Keeps a row from filling the memory: gives no more characters for one row than any book needs. Leaves out the byte order
 * mark at the beginning, and refuses a text with zeros in it.
 */
final class RowGuard extends FilterReader {

    /** UTF-16 code units of one row. */
    static final int MAX_ROW = 1_000_000;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private int row;
    private long sinceRow;
    private boolean begun;

    RowGuard(Reader in) {
        super(in);
    }

    /** Says that a row begins; the parser may have read a little of it already. */
    void beginRow(int number) {
        row = number;
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (!begun && count > 0) {
            begun = true;
            if (buffer[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(buffer, offset + 1, buffer, offset, --count);
                return count > 0 ? count : read(buffer, offset, length);
            }
        }
        for (int i = offset; i < offset + count; i++) {
            if (buffer[i] == '\0') {
                throw new FileRefusedException(Reason.NOT_TEXT);
            }
        }
        sinceRow += Math.max(0, count);
        if (sinceRow > MAX_ROW) {
            throw new FileRefusedException(Reason.ROW_TOO_LONG, row);
        }
        return count;
    }
}
