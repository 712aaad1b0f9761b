package cn.banwen.architecture.planted.modules.two;

import cn.banwen.architecture.planted.modules.one.hidden.Hidden;

/** Uses what another module keeps to itself. */
record Reacher(Hidden hidden) {}
