/** The screen that gives the jobs of many dealerships the local times that are meant for them. */
@NullMarked
package org.cronconsole.ui.adoption;

import org.jspecify.annotations.NullMarked;
