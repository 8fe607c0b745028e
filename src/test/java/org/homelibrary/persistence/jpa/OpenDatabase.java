package org.homelibrary.persistence.jpa;

import java.io.IOException;
import java.nio.file.Path;

/** Another process that has a library open until it is ended. */
final class OpenDatabase {

    private OpenDatabase() {}

    public static void main(String[] args) throws IOException {
        new DerbyDatabase(new DataDirectory(Path.of(args[0]))).open();
        System.out.println("open");
        System.in.read();
    }
}
