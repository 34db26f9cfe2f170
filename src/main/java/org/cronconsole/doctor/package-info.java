/** Finds out what does not work and what to do about it, by asking every part for real. */
@NullMarked
package org.cronconsole.doctor;

import org.jspecify.annotations.NullMarked;
