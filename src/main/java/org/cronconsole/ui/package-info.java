/** The window. */
@NullMarked
package org.cronconsole.ui;

import org.jspecify.annotations.NullMarked;
