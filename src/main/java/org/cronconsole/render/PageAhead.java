package org.cronconsole.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Asks for the next page of a list while the last one is still being read: what a page costs to
 * understand and to show then costs no time. Nothing is asked ahead that would not be asked anyway.
 */
final class PageAhead implements AutoCloseable {
    private static final Words WORDS = Words.of(PageAhead.class);

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * What leads from a page to the next.
     *
     * @param size how many elements the page has
     * @param cursor of its last element; null where it has none
     */
    record Lead(int size, @Nullable String cursor) {
        static final Lead NONE = new Lead(0, null);

        /** Passes over the elements, which is far quicker than to read them. */
        static Lead of(String page) {
            int size = 0;
            String cursor = null;
            try (JsonParser parser = JSON.createParser(page)) {
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    return NONE;
                }
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    size++;
                    cursor = cursor(parser);
                }
                return parser.currentToken() == JsonToken.END_ARRAY ? new Lead(size, cursor) : NONE;
            } catch (IOException e) {
                // Whoever reads the page says what is wrong with it.
                return NONE;
            }
        }

        private static @Nullable String cursor(JsonParser element) throws IOException {
            String cursor = null;
            while (element.nextToken() == JsonToken.FIELD_NAME) {
                boolean leads = element.currentName().equals("cursor");
                if (element.nextToken() == JsonToken.VALUE_STRING && leads) {
                    cursor = element.getText();
                }
                element.skipChildren();
            }
            return cursor;
        }
    }

    private final RenderCalls calls;
    private @Nullable ApiRequest asked;
    private @Nullable FutureTask<Answer> answer;

    PageAhead(RenderCalls calls) {
        this.calls = calls;
    }

    /** Asks for a page on a thread of its own. */
    void ask(ApiRequest page) {
        FutureTask<Answer> task = new FutureTask<>(() -> calls.fetch(page));
        asked = page;
        answer = task;
        Thread.ofVirtual().name("page ahead").start(task);
    }

    /** The answer to this request: the one asked for ahead where it is that, else asked for now. */
    Answer take(ApiRequest page) {
        FutureTask<Answer> task = answer;
        if (task == null || !page.equals(asked)) {
            close();
            return calls.fetch(page);
        }
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException(WORDS.format("canceled", page));
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            close();
        }
    }

    /** Gives up what is on its way. */
    @Override
    public void close() {
        if (answer != null) {
            answer.cancel(true);
            answer = null;
        }
    }
}
