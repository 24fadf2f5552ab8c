package org.digitaldiplomacy.refresh;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.digitaldiplomacy.collect.Downloads;
import org.digitaldiplomacy.collect.Manners;
import org.digitaldiplomacy.collect.PoliteWeb;
import org.digitaldiplomacy.collect.Unanswered;

/** All publishers on a server of this machine, which answers as the folder of recorded answers says, or as a test spoils it. */
final class RecordedPublishers implements Downloads, AutoCloseable {

    static final Path ANSWERS = Path.of("src/test/resources/refresh/answers");
    private static final Map<String, String> WORKBOOKS =
            Map.of("un-egov-2026.xlsx", "", "itu-gci.xlsx", "", "govtech-2025.xlsx", "CG_GTMI_Data");
    private static final Manners QUICK = new Manners(
            "tests of refresh (nobody)",
            60_000,
            2,
            Duration.ofMillis(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            1 << 24,
            true);

    private final HttpServer server;
    private final PoliteWeb web = new PoliteWeb(QUICK);
    private final List<URI> asked = new ArrayList<>();
    private int status = 200;
    private UnaryOperator<String> text = UnaryOperator.identity();
    private UnaryOperator<byte[]> bytes = UnaryOperator.identity();

    RecordedPublishers() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    RecordedPublishers failing(int with) {
        status = with;
        return this;
    }

    /** Changes the text of every answer. */
    RecordedPublishers saying(UnaryOperator<String> otherwise) {
        text = otherwise;
        return this;
    }

    /** Changes the bytes of every answer. */
    RecordedPublishers sending(UnaryOperator<byte[]> otherwise) {
        bytes = otherwise;
        return this;
    }

    List<URI> asked() {
        return List.copyOf(asked);
    }

    @Override
    public byte[] bytes(URI address, String accepted) throws Unanswered {
        asked.add(address);
        String here = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + file(address);
        try {
            return web.bytes(URI.create(here), accepted);
        } catch (Unanswered none) {
            throw new Unanswered(none.why().replace(here, address.toString()));
        }
    }

    /** What lies at a publisher's address. */
    private static String file(URI address) {
        return switch (address.getHost()) {
            case "api.worldbank.org" -> "world-bank-" + address.getPath().replaceAll(".*/", "") + ".json";
            case "www.internic.net" -> "iana-root.zone";
            case "v-dem.net" -> "vdem-v16.zip";
            case "zenodo.org" -> address.getPath().endsWith("content") ? "eurepoc.csv" : "eurepoc-record.json";
            case "query.wikidata.org" ->
                "wikidata-" + question(URLDecoder.decode(address.getRawQuery(), StandardCharsets.UTF_8)) + ".json";
            case "api.github.com" -> "embassies-commits.json";
            case "raw.githubusercontent.com" -> "embassies.csv";
            case "datacatalogfiles.worldbank.org" -> "govtech-2025.xlsx";
            default -> "nothing";
        };
    }

    private static String question(String query) {
        if (query.contains("?followers")) {
            return "followers";
        }
        if (query.contains("?typeLabel")) {
            return "missions";
        }
        return query.contains("P1906") ? "leaders" : "ministries";
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = status == 200
                ? recorded(exchange.getRequestURI().getPath().substring(1))
                : "no".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** A recorded answer in its publisher's form, spoilt or not. */
    byte[] recorded(String file) {
        try {
            boolean isTable = file.endsWith(".xlsx") || file.endsWith(".zip");
            String said = text.apply(
                    Files.readString(ANSWERS.resolve(isTable ? file.replaceAll("\\.[a-z]+$", ".csv") : file)));
            if (WORKBOOKS.containsKey(file)) {
                String sheet = WORKBOOKS.getOrDefault(file, "");
                return bytes.apply(MadeUpWorkbook.of(sheet.isEmpty() ? "Made up" : sheet, said));
            }
            return bytes.apply(file.endsWith(".zip") ? zipped(said) : said.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] zipped(String csv) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("V-Dem-CY-Full+Others-v16.csv"));
            zip.write(csv.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** The files that an operator gets by hand. */
    Path byHand(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file : List.of("un-egov-2026.xlsx", "itu-gci.xlsx", "open-data-inventory-2024.csv")) {
            Files.write(folder.resolve(file), recorded(file));
        }
        return folder;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
