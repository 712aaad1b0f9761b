package cn.banwen.architecture.planted;

import org.flowable.engine.TaskService;

/** Knows the engine outside its package. */
public record EngineUser(TaskService tasks) {}
