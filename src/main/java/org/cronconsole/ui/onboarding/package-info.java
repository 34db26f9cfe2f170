/** The wizard that onboards a dealership. */
@NullMarked
package org.cronconsole.ui.onboarding;

import org.jspecify.annotations.NullMarked;
