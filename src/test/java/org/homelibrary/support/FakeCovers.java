package org.homelibrary.support;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homelibrary.metadata.cover.CoverAnswer;
import org.homelibrary.metadata.cover.CoverFetcher;

/** Covers that a test gives; what it was not given, is none. */
public final class FakeCovers extends CoverFetcher {

    /** What it was asked for, in order. */
    public final List<URI> fetched = new ArrayList<>();

    private final Map<URI, CoverAnswer> answers = new HashMap<>();

    public void give(URI address, CoverAnswer answer) {
        answers.put(address, answer);
    }

    @Override
    public CoverAnswer fetchProviderCover(URI address) {
        fetched.add(address);
        return answers.getOrDefault(address, new CoverAnswer.None());
    }
}
