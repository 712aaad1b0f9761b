package cn.banwen.circulation.engine;

import cn.banwen.circulation.ModelDiagram;

/** The model's diagram for tests outside this package. */
public final class Diagrams {

    private Diagrams() {}

    public static ModelDiagram incomingDocument() {
        return DiagramOfModel.read();
    }
}
