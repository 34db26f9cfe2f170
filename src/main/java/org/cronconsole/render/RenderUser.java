package org.cronconsole.render;

/** The user of an API key. */
public record RenderUser(String name, String email) {}
