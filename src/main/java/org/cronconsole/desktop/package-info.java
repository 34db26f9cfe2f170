/**
 * The notifications of the operating system's desktop, shown by the system's own command. What is
 * told comes from elsewhere and may be written to do harm: it is only ever an argument or a
 * variable of that command, never a part of a script or of a shell's line.
 */
@NullMarked
package org.cronconsole.desktop;

import org.jspecify.annotations.NullMarked;
