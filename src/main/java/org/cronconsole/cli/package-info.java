/**
 * The commands: the same operations as the window's, from a terminal. Data goes to standard output,
 * words to standard error; exit codes and JSON names are kept stable for scripts.
 */
@NullMarked
package org.cronconsole.cli;

import org.jspecify.annotations.NullMarked;
