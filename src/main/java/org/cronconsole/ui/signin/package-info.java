/** The sign-in screen. */
@NullMarked
package org.cronconsole.ui.signin;

import org.jspecify.annotations.NullMarked;
