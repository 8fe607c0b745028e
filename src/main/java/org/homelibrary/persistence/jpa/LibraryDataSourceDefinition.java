package org.homelibrary.persistence.jpa;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.Dependent;

/** The server's pool of connections to the library. It starts empty: in the AWS edition nothing is ever opened. */
@Dependent
@DataSourceDefinition(
        name = "java:app/jdbc/library",
        className = "org.homelibrary.persistence.jpa.LibraryDataSource",
        initialPoolSize = 0,
        minPoolSize = 0,
        maxPoolSize = 16,
        // Derby closes the whole database when it cannot write, and opens it again for a new connection: after that,
        // none of the old ones is given out. Not by closing all when one is found closed: others are in use.
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit"
        })
public class LibraryDataSourceDefinition {}
