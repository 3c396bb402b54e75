package acme.storefront;

/** Something the shop sells; a bean, so that pages can read it. */
public final class Article {
    private final String name;
    private final int cents;

    public Article(String name, int cents) {
        this.name = name;
        this.cents = cents;
    }

    public String getName() {
        return name;
    }

    public String getPrice() {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }
}
