package cn.banwen.circulation.web;

import cn.banwen.circulation.Circulation;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The acts outside a task that need no more than the fields of a form. */
enum OfficeAct {
    CORRECT("corrected", Circulation::correct),
    VOID("voided", Circulation::voidRegistration),
    WITHDRAW("withdrawn", Circulation::withdrawDistribution),
    CLOSE_READING("closed", Circulation::closeReading),
    RELEASE("released", Circulation::release),
    STOP_DEADLINE("stopped", Circulation::stopDeadline),
    RESUME_DEADLINE("resumed", Circulation::resumeDeadline),
    EXTEND_DEADLINE("extended", Circulation::extendDeadline);

    private final String outcome;
    private final Call call;

    OfficeAct(String outcome, Call call) {
        this.outcome = outcome;
        this.call = call;
    }

    @FunctionalInterface
    private interface Call {
        void run(Circulation circulation, UUID documentId, Map<String, ?> fields, String username);
    }

    /** By the name of its step, which is also the last part of its address. */
    static OfficeAct of(String step) {
        return valueOf(step.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** How the act ends when it is not refused. */
    String outcome() {
        return outcome;
    }

    void on(Circulation circulation, UUID documentId, Map<String, ?> fields, String username) {
        call.run(circulation, documentId, fields, username);
    }
}
