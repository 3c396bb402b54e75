import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Greets over HTTP. The environment variable GREETING changes what it says. */
public final class Main {
    public static void main(String[] args) throws Exception {
        var greeting = System.getenv().getOrDefault("GREETING", "Hello from Java");
        var server = HttpServer.create(new InetSocketAddress(8080), 0);

        Map.of("/", greeting + " " + Runtime.version().feature(), "/health", "Healthy").forEach((path, text) ->
            server.createContext(path, exchange -> {
                var body = text.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            }));

        server.start();
    }
}
