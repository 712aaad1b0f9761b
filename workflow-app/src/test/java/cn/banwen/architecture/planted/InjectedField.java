package cn.banwen.architecture.planted;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Is not complete when it is made. */
public class InjectedField {

    @Autowired
    @Nullable
    Runnable work;
}
