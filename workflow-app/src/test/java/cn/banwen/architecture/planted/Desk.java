package cn.banwen.architecture.planted;

import org.springframework.web.bind.annotation.RestController;

/** A controller whose name doesn't tell, and that anybody can call. Abstract, so that no application under test takes it for one of its own. */
@RestController
public abstract class Desk {}
