package cn.banwen.circulation;

/** The steps in which somebody acts. */
public enum Step implements Coded {
    SIGN_RECEIPT,
    FIRST_REVIEW,
    REGISTER,
    PROPOSE,
    APPROVE,
    DISTRIBUTE,
    HANDLE,
    REDISTRIBUTE,
    READ,
    CONCLUDE
}
