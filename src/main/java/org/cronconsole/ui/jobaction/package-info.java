/** What a person does to a job from more than one screen: trigger, suspend, delete, cancel. */
@NullMarked
package org.cronconsole.ui.jobaction;

import org.jspecify.annotations.NullMarked;
