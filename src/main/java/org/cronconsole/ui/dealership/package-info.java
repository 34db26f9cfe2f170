/** The dealerships, each as one thing. */
@NullMarked
package org.cronconsole.ui.dealership;

import org.jspecify.annotations.NullMarked;
