import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The least that a server of this kind can do: takes a request's body and answers with bytes at hand, on the Vert.x that
 * the service runs on. {@code java -cp 'target/quarkus-app/lib/main/*' StaticRoute.java FOLDER} answers at /NAME with the
 * bytes of the folder's file of that name, at {@code /files/NAME} with the file itself, and prints its port.
 */
public class StaticRoute {

    public static void main(String[] arguments) throws Exception {
        List<Path> files;
        try (var found = Files.list(Path.of(arguments[0]))) {
            files = found.toList();
        }
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        int loops = 2 * Runtime.getRuntime().availableProcessors();
        Vertx.vertx()
                .deployVerticle(() -> new Loop(Path.of(arguments[0]).toAbsolutePath(), files, port), new DeploymentOptions().setInstances(loops))
                .onSuccess(done -> System.out.println("answers on port " + port))
                .onFailure(Throwable::printStackTrace);
    }

    /** One event loop's share of the server. */
    private static final class Loop extends AbstractVerticle {

        private final Path folder;
        private final List<Path> files;
        private final int port;

        Loop(Path folder, List<Path> files, int port) {
            this.folder = folder;
            this.files = files;
            this.port = port;
        }

        @Override
        public void start(Promise<Void> started) throws Exception {
            Router router = Router.router(vertx);
            for (Path file : files) {
                Buffer bytes = Buffer.buffer(Files.readAllBytes(file));
                router.route("/" + file.getFileName())
                        .handler(BodyHandler.create(false).setBodyLimit(128 * 1024))
                        .handler(exchange -> exchange.response()
                                .putHeader("Content-Type", "application/json; charset=utf-8")
                                .end(bytes));
            }
            router.route("/files/*").handler(StaticHandler.create(FileSystemAccess.ROOT, folder.toString()));
            vertx.createHttpServer()
                    .requestHandler(router)
                    .listen(port, "127.0.0.1")
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }
}
