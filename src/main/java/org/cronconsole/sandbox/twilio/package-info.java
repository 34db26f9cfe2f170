/** A lookalike of the parts of Twilio that rent phone numbers and show the texts they got. */
@NullMarked
package org.cronconsole.sandbox.twilio;

import org.jspecify.annotations.NullMarked;
