/** What goes wrong on purpose in the sandbox: the rules, and a form for more of them. */
@NullMarked
package org.cronconsole.ui.faults;

import org.jspecify.annotations.NullMarked;
