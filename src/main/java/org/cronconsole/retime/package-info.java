/**
 * Keeps the UTC lines of jobs in step with the local times that are meant: what clock changes lie
 * ahead, a reviewed plan of new lines, and its application.
 */
@NullMarked
package org.cronconsole.retime;

import org.jspecify.annotations.NullMarked;
