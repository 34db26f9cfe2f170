/** What the screens share: background work, words for problems, dialogs, banners, pills, themes. */
@NullMarked
package org.cronconsole.ui.kit;

import org.jspecify.annotations.NullMarked;
