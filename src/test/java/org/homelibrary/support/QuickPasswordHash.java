package org.homelibrary.support;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes hashes as the platform does, but "computes" them at once; counts what would have been computed. */
public class QuickPasswordHash implements Pbkdf2PasswordHash {

    private final AtomicInteger computations = new AtomicInteger();
    private String prefix = "";

    @Override
    public void initialize(Map<String, String> parameters) {
        prefix = parameters.get("Pbkdf2PasswordHash.Algorithm") + ":" + parameters.get("Pbkdf2PasswordHash.Iterations")
                + ":";
    }

    @Override
    public String generate(char[] password) {
        computations.incrementAndGet();
        return prefix + "salt:" + new String(password);
    }

    @Override
    public boolean verify(char[] password, String hashedPassword) {
        computations.incrementAndGet();
        return hashedPassword.endsWith(":salt:" + new String(password));
    }

    public int computations() {
        return computations.get();
    }
}
