package cn.banwen.web;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A reader who goes on while a file is still coming breaks it off: nobody is left to tell, and nothing went wrong. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice
class GoneClients {

    @ExceptionHandler
    void gone(ClientAbortException failure, HttpServletResponse response) {
        // taking the response says that it needs no answer
    }
}
