package cn.banwen.platform;

/** The application can't start, for a reason that the operator can mend. Its message is the one line that is printed. */
public final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartupException(String chinese, String english) {
        super(chinese + " / " + english);
    }

    StartupException(String chinese, String english, Throwable cause) {
        super(chinese + " / " + english, cause);
    }
}
