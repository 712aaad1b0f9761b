package cn.banwen.bench;

import cn.banwen.intake.SamplePdfs;
import cn.banwen.storage.DocumentStore;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Uploads beside the store's own put of the same bytes, and what a large one costs in live heap. */
final class UploadBench {

    private static final long MB = 1L << 20;

    private UploadBench() {}

    static void run(String base, DocumentStore store, Path data) throws Exception {
        Caller clerk = Caller.signIn(base, "clerk");
        System.out.println("\nUpload over HTTP beside the MinIO client's raw put of the same bytes, MB/s");
        warmUp(clerk, data);
        double fixed = fixedCost(clerk, data);
        for (long size : new long[] {1, 20, 150}) {
            Path file = file(data, size * MB);
            double[] ratios = new double[3];
            double[] without = new double[3];
            for (int round = 0; round < ratios.length; round++) {
                double upload = rate(size, () -> clerk.upload("大文件.pdf", HttpRequest.BodyPublishers.ofFile(file)));
                double raw = rate(size, () -> store.put("bench/" + System.nanoTime(), file, "application/pdf"));
                ratios[round] = upload / raw;
                without[round] = size / (size / upload - fixed) / raw;
                System.out.printf(
                        "  %4d MB: upload %.0f, raw put %.0f, ratio %.2f%n", size, upload, raw, ratios[round]);
            }
            System.out.printf(
                    "  %4d MB: median ratio %.2f, %.2f without what any upload costs%n",
                    size, new Figures(ratios).median(), new Figures(without).median());
            Files.delete(file);
        }
        System.out.println(
                "  What an upload does beside the put: the sign-in checked, the process started, the receipt on record (what any"
                        + " upload costs); the container's multipart parser looks at every byte for the boundary and writes"
                        + " the spool, one read for SHA-256 and examination");
        heap(clerk, data);
    }

    private static void warmUp(Caller clerk, Path data) throws Exception {
        Path file = file(data, MB);
        for (int i = 0; i < 40; i++) {
            clerk.upload("热身.pdf", HttpRequest.BodyPublishers.ofFile(file));
        }
        Files.delete(file);
    }

    /** Seconds, median, that an upload of next to nothing takes. */
    private static double fixedCost(Caller clerk, Path data) throws Exception {
        Path file = file(data, 16 * 1024);
        double[] seconds = new double[15];
        for (int i = 0; i < seconds.length; i++) {
            long start = System.nanoTime();
            clerk.upload("小文件.pdf", HttpRequest.BodyPublishers.ofFile(file));
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        Files.delete(file);
        double median = new Figures(seconds).median();
        System.out.printf("    16 KB: %.0f ms, what any upload costs%n", median * 1e3);
        return median;
    }

    private interface Transfer {
        void run() throws Exception;
    }

    private static double rate(long megabytes, Transfer transfer) throws Exception {
        long start = System.nanoTime();
        transfer.run();
        return megabytes * 1e9 / (System.nanoTime() - start);
    }

    private static void heap(Caller clerk, Path data) throws Exception {
        Path file = file(data, 1024 * MB);
        long before = live();
        CompletableFuture<Void> upload = CompletableFuture.runAsync(() -> {
            try {
                clerk.upload("1GB.pdf", HttpRequest.BodyPublishers.ofFile(file));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
        long most = before;
        while (!upload.isDone()) {
            most = Math.max(most, live());
            TimeUnit.MILLISECONDS.sleep(200);
        }
        upload.get();
        System.out.printf(
                "  1 GB: live heap before %d MB, most during the upload %d MB, growth %d MB (client and servers in one JVM)%n",
                before / MB, most / MB, (most - before) / MB);
        Files.delete(file);
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Path file(Path data, long size) throws Exception {
        Path file = data.resolve("bench-" + size + ".pdf");
        SamplePdfs.large(file, size);
        return file;
    }
}
