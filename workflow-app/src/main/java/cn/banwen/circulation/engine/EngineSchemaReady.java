package cn.banwen.circulation.engine;

/** The engine's tables are at the library's version. */
record EngineSchemaReady() {}
