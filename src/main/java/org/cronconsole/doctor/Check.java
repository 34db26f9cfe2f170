package org.cronconsole.doctor;

import java.util.concurrent.Callable;

/**
 * One thing to look at.
 *
 * @param name the words of {@link Finding#check()}
 * @param look waits, may be interrupted, and may fail in any way
 */
public record Check(String name, Callable<Finding> look) {}
