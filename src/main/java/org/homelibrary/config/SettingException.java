package org.homelibrary.config;

/** A setting has a value that cannot be used; the message is a sentence for the person who set it. */
public class SettingException extends RuntimeException {

    public SettingException(String name, String value, String problem) {
        this("The setting " + name + " is wrong: '" + value + "' " + problem + ".");
    }

    private SettingException(String sentence) {
        super(sentence);
    }

    /** The edition that was chosen cannot do without this setting. */
    public static SettingException missing(String name) {
        return new SettingException("The setting " + name + " is missing: this edition needs it.");
    }

    /** Nothing says where the library is to be kept, and this user has no home folder to keep it in. */
    public static SettingException noHome() {
        return new SettingException(DataFolder.NO_HOME);
    }
}
