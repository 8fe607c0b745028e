package org.homelibrary.persistence.dynamodb.library;

/** The largest library that is promised to be as quick as a small one. */
class LargeLibraryListCostTest extends LibraryListCostTest {

    @Override
    int size() {
        return 20_000;
    }
}
