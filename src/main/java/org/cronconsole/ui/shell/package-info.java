/** The frame around the screens: navigation, top bar, profile strip, command palette. */
@NullMarked
package org.cronconsole.ui.shell;

import org.jspecify.annotations.NullMarked;
