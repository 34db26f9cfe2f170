package org.cronconsole.registry;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The templates that all admins share. All methods wait and throw {@link
 * org.cronconsole.fault.GatewayException}; nothing is read from a copy.
 */
public interface TemplateBook {
    /** Every template that can be read, by name. */
    List<TemplateEntry> all();

    /**
     * Writes a template. What a newer version of this application has added to it is kept.
     *
     * @param basis what it was before, perhaps under another name; null for a new one
     * @throws RegistryConflict where somebody has changed it since, or where another template has
     *     the name; nothing was written
     */
    void put(@Nullable TemplateEntry basis, TemplateEntry fresh);

    /**
     * Makes this the template that new forms begin with, in place of any other.
     *
     * @param name of a template; null for none
     * @throws RegistryConflict where there is no such template any more, or where somebody else
     *     does the same at this moment
     */
    void makeStandard(@Nullable String name);

    /**
     * Removes a template.
     *
     * @param basis as it was seen
     * @throws RegistryConflict where it is another one now, or gone; nothing was removed
     */
    void remove(TemplateEntry basis);
}
