package blocks;

/** What a plugin offers: an answer at /NAME. Found in the jars of the folder "plugins" beneath the working directory. */
public interface Plugin {
    String name();

    String answer();
}
