package org.homelibrary.web.providers;

/** What a page says above its books when lookups lack a key or a contact: fragment {@code books/hint}. */
public enum ProviderHintKind {
    NONE,
    /** To an administrator: the page <i>Providers</i> is where to say it. */
    SET_UP,
    /** To any other reader, once a lookup failed for it: an administrator can do something about it. */
    ASK
}
