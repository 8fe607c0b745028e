package org.homelibrary.e2e;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.Random;
import java.util.stream.IntStream;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.MadeIsbn;
import org.homelibrary.support.ProviderStandIn;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;

/** The people in whose libraries the {@link Scene}s play, and what they own. */
final class Cast {

    static final String UNKNOWN_ISBN = "9780306406157";

    private static final int SLOW_MILLIS = 3_500;
    private static final int MORE_THAN_A_PAGE = 20;

    /** Beginning of the ISBNs that the provider takes its time over. */
    private static final String SLOW = "9791299";

    private static Cast instance;

    /** Owns nothing. */
    final HttpUser newcomer = SharedLibrary.reader();

    /** Owns so many books that they take two pages. */
    final HttpUser owner = SharedLibrary.reader();

    /** Owns one book in each state of a lookup. */
    final HttpUser waiting = SharedLibrary.reader();

    /** Asked for a link to set a new password. */
    private final HttpUser forgetful = SharedLibrary.reader();

    final HttpUser administrator = SharedLibrary.get().administrator();

    final String lookedUp;
    final String byHand;
    final String longNamed;
    final String failed;
    final String passwordLink;
    final String invitation;

    private final Random random = new Random(5);

    private Cast() {
        SampleLibrary.fill(owner);
        IntStream.rangeClosed(1, MORE_THAN_A_PAGE).forEach(number -> owner.addByHand("Volume " + number));
        byHand = owner.addByHand("A book of one’s own", "author", "Virginia", "rating", "2.5", "status", "reading");
        longNamed = owner.addByHand(
                "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen, und was danach von ihm übrig blieb",
                "author",
                "Charlotte Perkins Gilman, Johann Wolfgang von Goethe, Nikolai Wassiljewitsch Gogol",
                "description",
                "A paragraph.\n\n" + "And one that goes on and on. ".repeat(30),
                "status",
                "none");
        lookedUp = waiting.addByIsbn(ProviderStandIn.ISBNS.get(0));
        failed = waiting.addByIsbn(UNKNOWN_ISBN);
        waiting.addByHand("By hand");
        waiting.awaitLookup(lookedUp);
        waiting.awaitLookup(failed);
        SharedLibrary.get()
                .providers()
                .server()
                .stubFor(WireMock.get(WireMock.urlPathEqualTo("/books/v1/volumes"))
                        .withQueryParam("q", WireMock.containing(SLOW))
                        .atPriority(1)
                        .willReturn(WireMock.okJson("{\"kind\": \"books#volumes\", \"totalItems\": 0}")
                                .withFixedDelay(SLOW_MILLIS)));
        Reply links =
                administrator.post(administrator.passwordLinkOf(forgetful)).expect(200);
        passwordLink = links.first("(/reset\\?token=[^\"]+)");
        invitation = forgetful
                .post("/library/invitations", "role", "editor")
                .expect(200)
                .first("(/join/[^\"]+)");
    }

    static synchronized Cast get() {
        if (instance == null) {
            instance = new Cast();
        }
        return instance;
    }

    /** A book whose lookup takes some seconds from now. */
    String pending() {
        return waiting.addByIsbn(MadeIsbn.of(SLOW, random));
    }
}
