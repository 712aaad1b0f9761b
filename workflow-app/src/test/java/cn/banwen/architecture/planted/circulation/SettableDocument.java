package cn.banwen.architecture.planted.circulation;

/** Lets anybody change it without a rule. */
public class SettableDocument {

    private String title = "";

    public void setTitle(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
