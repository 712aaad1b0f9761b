package cn.banwen.platform;

/** Where the database is and the two roles that may enter it. */
record DatabaseAccess(String url, DatabaseSettings.Role owner, DatabaseSettings.Role app) {

    /** Own tables first, then the engine's. */
    private static final String SEARCH_PATH = "currentSchema=banwen,engine";

    String urlWithSearchPath() {
        return url + (url.contains("?") ? "&" : "?") + SEARCH_PATH;
    }
}
