package cn.banwen.architecture.planted;

/** Prints where it should log. */
public class ConsoleWriter {

    void write() {
        System.out.println("here");
    }
}
