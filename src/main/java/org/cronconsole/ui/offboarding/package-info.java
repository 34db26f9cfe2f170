/** Taking a dealership out of service, in the window. */
@NullMarked
package org.cronconsole.ui.offboarding;

import org.jspecify.annotations.NullMarked;
