package cn.banwen.platform;

import java.util.Locale;

/**
 * What is wrong between a backend and us, as one line that names the setting to look at.
 *
 * @param code stable, for the log's readers
 */
public record BackendTrouble(String code, String chinese, String english) {

    public String line() {
        return chinese + " / " + english;
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
