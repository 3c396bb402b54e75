package blocks;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** A game server as its project publishes it: it loads the plugins it finds and serves what they answer. */
public final class Server {
    private static final int PORT = 25565;

    public static void main(String[] args) throws Exception {
        var answers = new TreeMap<String, String>();

        for (var plugin : ServiceLoader.load(Plugin.class, new URLClassLoader(pluginJars(new File("plugins")))))
            answers.put("/" + plugin.name(), plugin.answer());

        answers.put("/plugins", String.join("\n", answers.keySet()));
        answers.put("/health", "Healthy");
        serve(answers);
    }

    private static URL[] pluginJars(File folder) throws Exception {
        var urls = new ArrayList<URL>();
        var jars = folder.listFiles((parent, name) -> name.endsWith(".jar"));

        for (var jar : jars == null ? new File[0] : jars)
            urls.add(jar.toURI().toURL());

        return urls.toArray(URL[]::new);
    }

    private static void serve(Map<String, String> answers) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(PORT), 0);

        answers.forEach((path, text) -> server.createContext(path, exchange -> {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }));

        server.start();
    }
}
