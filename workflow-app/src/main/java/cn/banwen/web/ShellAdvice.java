package cn.banwen.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame into the model of every page, and what writes times and sizes. */
@ControllerAdvice(annotations = PageController.class)
class ShellAdvice {

    private final Shells shells;
    private final Formats formats;

    ShellAdvice(Shells shells, Formats formats) {
        this.shells = shells;
        this.formats = formats;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        return shells.of(request);
    }

    @ModelAttribute("formats")
    Formats formats() {
        return formats;
    }
}
