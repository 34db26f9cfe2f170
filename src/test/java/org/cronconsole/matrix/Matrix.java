package org.cronconsole.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All trials there are, and the way to make many of them at once. */
final class Matrix implements AutoCloseable {
    private final List<Bench> benches = new ArrayList<>();
    private final List<Operation> operations;
    private final Map<Operation, Bench.Plain> plain = new LinkedHashMap<>();

    /** Does every operation once without faults, to know what it asks for. */
    Matrix(int workers) {
        for (int i = 0; i < workers; i++) {
            benches.add(new Bench());
        }
        operations = new Operations(benches.getFirst().job()).all();
        operations.forEach(o -> plain.put(o, benches.getFirst().plain(o)));
    }

    List<Operation> operations() {
        return operations;
    }

    /** Every operation with every fault at every request, once and always. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        plain.forEach((operation, without) -> {
            for (int i = 0; i < without.requests().size(); i++) {
                for (Fault fault : Fault.values()) {
                    cells.add(new Cell(operation, fault, i, without.call(i), false));
                    cells.add(new Cell(operation, fault, i, without.call(i), true));
                }
            }
        });
        return cells;
    }

    /** So many of them; the same seed gives the same ones. */
    List<Cell> sample(int count, long seed) {
        List<Cell> cells = cells();
        Collections.shuffle(cells, new Random(seed));
        return cells.subList(0, count);
    }

    /** Makes the trials. */
    List<Verdict> run(List<Cell> cells) {
        ConcurrentLinkedQueue<Cell> queue = new ConcurrentLinkedQueue<>(cells);
        List<Verdict> verdicts = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService workers = Executors.newFixedThreadPool(benches.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Bench bench : benches) {
                running.add(
                        workers.submit(() -> {
                            for (Cell cell = queue.poll(); cell != null; cell = queue.poll()) {
                                verdicts.add(trial(bench, cell));
                            }
                        }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A trial broke", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return List.copyOf(verdicts);
    }

    private Verdict trial(Bench bench, Cell cell) {
        Bench.Plain without = Objects.requireNonNull(plain.get(cell.operation()));
        try {
            return bench.trial(cell, without);
        } catch (RuntimeException e) {
            throw new IllegalStateException(cell.toString(), e);
        }
    }

    @Override
    public void close() {
        benches.forEach(Bench::close);
    }
}
