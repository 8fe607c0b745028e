package org.homelibrary.persistence.jpa;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.homelibrary.persistence.jpa.carryover.LibraryCarryOver;

/** Another process that carries a library over. */
final class CarryOverProcess {

    private CarryOverProcess() {}

    public static void main(String[] args) {
        DerbyDatabase.configure();
        EmbeddedDataSource dataSource = new EmbeddedDataSource();
        dataSource.setDatabaseName(args[0]);
        System.out.println("carrying");
        new OldLibrary(dataSource).migrate("17", new LibraryCarryOver());
    }
}
