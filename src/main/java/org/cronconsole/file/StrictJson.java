package org.cronconsole.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads a file that holds one JSON object. Says where it is broken by line and column and never
 * repeats what stands there, for it may be a secret.
 */
public final class StrictJson {
    private static final Words WORDS = Words.of(StrictJson.class);

    /** Files that people write by hand are far smaller. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int DEEPEST = 20;
    private static final int LONGEST_NAME = 80;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .build();

    private final Path file;

    private StrictJson(Path file) {
        this.file = file;
    }

    /**
     * Reads the object.
     *
     * @throws FileRefused where there is no such file or it does not hold one JSON object
     */
    public static ObjectNode readObject(Path file) {
        StrictJson reader = new StrictJson(file);
        return reader.parse(reader.text());
    }

    private String text() {
        if (Files.isDirectory(file)) {
            throw problem("folder");
        }
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException missing) {
            throw problem("missing");
        } catch (IOException unreadable) {
            throw new FileRefused(
                    WORDS.format("unreadable", file, unreadable.getClass().getSimpleName()));
        }
        if (bytes.length > MOST_BYTES) {
            throw problem("large");
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw problem("encoding");
        }
    }

    private ObjectNode parse(String text) {
        if (text.isBlank()) {
            throw problem("empty");
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw problem("object");
            }
            ObjectNode object = object(parser, "");
            if (parser.nextToken() != null) {
                throw broken(parser.currentTokenLocation(), "follows");
            }
            return object;
        } catch (JsonProcessingException broken) {
            throw broken(broken.getLocation(), "json");
        } catch (IOException impossible) {
            throw new IllegalStateException("a string can always be read", impossible);
        }
    }

    private ObjectNode object(JsonParser parser, String path) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String at = path.isEmpty() ? name : path + "." + name;
            if (object.has(name)) {
                throw new FileRefused(
                        WORDS.format(
                                "twice", file, shown(at), place(parser.currentTokenLocation())));
            }
            parser.nextToken();
            object.set(name, value(parser, at));
        }
        return object;
    }

    private JsonNode value(JsonParser parser, String path) throws IOException {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path);
            case START_ARRAY -> {
                ArrayNode array = make.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser, path + "[" + array.size() + "]"));
                }
                yield array;
            }
            case VALUE_STRING -> make.textNode(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> make.booleanNode(parser.getBooleanValue());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> make.numberNode(parser.getDecimalValue());
            default -> make.nullNode();
        };
    }

    private FileRefused problem(String key) {
        return new FileRefused(WORDS.format(key, file));
    }

    private FileRefused broken(@Nullable JsonLocation location, String key) {
        return new FileRefused(WORDS.format(key, file, place(location)));
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null
                ? WORDS.get("place.deep")
                : WORDS.format("place", location.getLineNr(), location.getColumnNr());
    }

    /** A field's name for a message: on one line and not endless. */
    public static String shown(String field) {
        StringBuilder line = new StringBuilder();
        field.codePoints()
                .map(each -> Character.isISOControl(each) ? ' ' : each)
                .forEach(line::appendCodePoint);
        return line.length() <= LONGEST_NAME
                ? line.toString()
                : line.substring(0, LONGEST_NAME) + "…";
    }
}
