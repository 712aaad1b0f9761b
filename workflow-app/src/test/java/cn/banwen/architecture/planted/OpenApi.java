package cn.banwen.architecture.planted;

import org.springframework.stereotype.Controller;

/** A controller with the right name that anybody can call. Abstract, so that no application under test takes it for one of its own. */
@Controller
public abstract class OpenApi {}
