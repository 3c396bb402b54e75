package greeter;

import blocks.Plugin;

/** Our own plugin for the server. */
public final class Greeter implements Plugin {
    @Override
    public String name() {
        return "greeting";
    }

    @Override
    public String answer() {
        return "Welcome, block builder";
    }
}
