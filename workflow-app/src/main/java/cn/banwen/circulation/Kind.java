package cn.banwen.circulation;

/** 阅件 or 办件 (Article 24: 阅知性 and 批办性公文). */
public enum Kind implements Coded {
    READ,
    ACT
}
