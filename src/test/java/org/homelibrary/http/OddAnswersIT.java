package org.homelibrary.http;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import org.homelibrary.support.HttpUser;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;

/** Answers as providers send them, on the page of the book; the numbers are those of the reports. */
class OddAnswersIT {

    private final HttpUser reader = SharedLibrary.reader();

    @Test
    void series_language_and_description_of_open_library_s_records_are_shown() {
        reader.awaitLookup(reader.addByIsbn("9788430532674"))
                .expectText("Biblioteca de la abuela, volume 3")
                .expectText("Doce cuentos para las noches de invierno.")
                .expectText("Spanish");
    }

    @Test
    void texts_are_decoded_and_authors_stay_persons_reports_15_and_18() {
        google("9780000110008", """
                "title": "Tom &amp;amp; Huck", "subtitle": "A <i>novel</i>", "authors": ["Doe, Anna", "B&aelig;k, S&oslash;ren"],
                "publishedDate": "1421 [2000]"
                """);
        reader.awaitLookup(reader.addByIsbn("9780000110008"))
                .expectText("Tom & Huck: A novel")
                .expectText("Anna Doe, Søren Bæk")
                .expectText("2000");
    }

    @Test
    void volume_of_a_series_has_its_number_report_9() {
        google("9782505117049", "\"title\": \"Cent souhaits\"");
        reader.awaitLookup(reader.addByIsbn("9782505117049")).expectText("Cent souhaits - Tome 8");
    }

    private static void google(String isbn, String fields) {
        SharedLibrary.get()
                .providers()
                .server()
                .stubFor(get(urlPathEqualTo("/books/v1/volumes"))
                        .withQueryParam("q", equalTo("isbn:" + isbn))
                        .atPriority(1)
                        .willReturn(okJson("""
                                {"totalItems": 1, "items": [{"id": "CentSouhaits8", "volumeInfo": {%s,
                                 "industryIdentifiers": [{"type": "ISBN_13", "identifier": "%s"}]}}]}
                                """.formatted(fields, isbn))));
    }
}
