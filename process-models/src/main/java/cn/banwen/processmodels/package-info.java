/**
 * The BPMN models that route a document, and the names by which code speaks of them. A model shows order, waiting and
 * branching; it decides nothing and knows no persons. This module depends on nothing: the engine is the application's.
 */
@NullMarked
package cn.banwen.processmodels;

import org.jspecify.annotations.NullMarked;
