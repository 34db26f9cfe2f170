/**
 * An in-process lookalike of Render, the dealership dashboard and Twilio, served over real HTTP on
 * 127.0.0.1. It uses none of the client's classes: a lookalike that shares the client's code would
 * share its mistakes.
 */
@NullMarked
package org.cronconsole.sandbox;

import org.jspecify.annotations.NullMarked;
