/** The profiles of this computer: their list, and the form that makes and changes one. */
@NullMarked
package org.cronconsole.ui.profiles;

import org.jspecify.annotations.NullMarked;
