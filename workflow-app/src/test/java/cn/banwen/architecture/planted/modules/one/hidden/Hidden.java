package cn.banwen.architecture.planted.modules.one.hidden;

/** Public for its own module only. */
public record Hidden() {}
