package org.homelibrary.security.password;

/** How a password compares with a hash. */
public enum PasswordMatch {
    NONE,
    /** It is the password, and the hash is as one would be made today. */
    CURRENT,
    /** It is the password, and the hash was made at another cost or of another spelling. */
    OUTDATED
}
