/** The facts of the connection, and the theme. */
@NullMarked
package org.cronconsole.ui.settings;

import org.jspecify.annotations.NullMarked;
