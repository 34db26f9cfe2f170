/**
 * What a signed-in person works with, and the way to it: opened by the composition root, used by
 * window and commands.
 */
@NullMarked
package org.cronconsole.workbench;

import org.jspecify.annotations.NullMarked;
