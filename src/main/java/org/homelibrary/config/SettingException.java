package org.homelibrary.config;

/** A setting has a value that cannot be used; the message is a sentence for the person who set it. */
public class SettingException extends RuntimeException {

    public SettingException(String name, String value, String problem) {
        super("The setting " + name + " is wrong: '" + value + "' " + problem + ".");
    }
}
