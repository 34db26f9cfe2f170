/** What forms share: rows with label, help and problem, secret fields, zones, env var lines. */
@NullMarked
package org.cronconsole.ui.kit.form;

import org.jspecify.annotations.NullMarked;
