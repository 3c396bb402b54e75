using ImageDsl.Rules.Estates;

namespace ImageDsl.Rules.Tests.Estates;

public sealed class EstateNamesTests
{
    [Theory]
    [InlineData("Orders", "orders")]
    [InlineData("OrdersApi", "orders-api")]
    [InlineData("OrdersAPI", "orders-api")]
    [InlineData("OrdersAPI2", "orders-api2")]
    [InlineData("APIGateway", "api-gateway")]
    [InlineData("AcmeDotNet", "acme-dot-net")]
    [InlineData("Java21Runtime", "java21-runtime")]
    [InlineData("X", "x")]
    [InlineData("XY", "xy")]
    [InlineData("aB", "a-b")]
    [InlineData("orders_api", "orders-api")]
    [InlineData("__Orders__API__", "orders-api")]
    [InlineData("_", "image")]
    [InlineData("Größe", "gru00f6u00dfe")]
    [InlineData("日本", "u65e5u672c")]
    [InlineData("ÄpfelÄ", "u00e4pfel-u00e4")]
    [InlineData("Outer.Inner", "outer-inner")]
    public void A_class_name_becomes_kebab_case(string name, string expected) => Assert.Equal(expected, EstateNames.Kebab(name));

    [Fact]
    public void A_very_long_name_is_cut_and_stays_its_own()
    {
        var one = EstateNames.Kebab(new string('a', 500));
        var other = EstateNames.Kebab(new string('a', 501));

        Assert.True(one.Length < 120);
        Assert.NotEqual(one, other);
    }

    [Theory]
    [InlineData("Acme.Orders", "orders")]
    [InlineData("Orders", "orders")]
    [InlineData("Acme.Orders Acme.Billing", "orders billing")]
    [InlineData("Acme.Shop.Orders Acme.Web.Orders", "acme-shop-orders acme-web-orders")]
    [InlineData("Acme.Orders Acme.ORDERS", "acme-orders-3 acme-orders-2")]
    [InlineData("Acme.OrdersApi Acme.OrdersAPI Web.Orders_Api", "acme-orders-api-3 acme-orders-api-2 web-orders-api")]
    [InlineData("A.Orders B.Orders AOrders", "a-orders-2 b-orders a-orders")]
    [InlineData("Acme.Default", "acme-default")]
    [InlineData("Default", "default-2")]
    [InlineData("Acme.Aux Acme.Com1", "acme-aux acme-com1")]
    public void Names_are_unique_whatever_the_order(string classes, string expected)
    {
        var images = classes.Split(' ').Select(name => Image(name)).ToArray();

        Assert.Equal(expected, string.Join(' ', images.Select(image => EstateNames.Create(images)[image.Description.Class])));
        Assert.Equal(EstateNames.Create(images).OrderBy(n => n.Key), EstateNames.Create(images.Reverse()).OrderBy(n => n.Key));
    }

    [Theory]
    [InlineData("Acme.Shop.Orders", "Acme.Shop", "orders")]
    [InlineData("Acme.Shop.Orders", "Acme", "shop-orders")]
    [InlineData("Shop.Orders", "", "shop-orders")]
    [InlineData("Acme.Shop.Orders", null, "orders")]
    public void Containing_classes_belong_to_the_name_and_namespaces_do_not(string @class, string? @namespace, string expected) =>
        Assert.Equal(expected, EstateNames.Create([Image(@class) with { Namespace = @namespace }])[@class]);

    [Fact]
    public void Any_set_of_classes_gets_names_that_are_safe_and_its_own()
    {
        string[] parts = ["Orders", "ORDERS", "orders", "OrdersApi", "Orders_Api", "Aux", "Default", "Ö", "_", "Image", "Orders2", "A"];
        var random = new Random(1);

        for (var round = 0; round < 300; round++)
        {
            var classes = Enumerable.Range(0, random.Next(1, 12))
                .Select(_ => string.Join('.', Enumerable.Range(0, random.Next(1, 4)).Select(_ => parts[random.Next(parts.Length)])))
                .Distinct()
                .ToArray();
            var names = EstateNames.Create(classes.Select(Image));

            Assert.Equal(classes.Length, names.Count);
            Assert.Equal(names.Count, names.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(names.Values, name => Assert.Matches("^[a-z0-9][a-z0-9-]*$", name));
            Assert.DoesNotContain(names.Values, name => name is "default" or "aux");

            random.Shuffle(classes);
            Assert.Equal(names.OrderBy(n => n.Key), EstateNames.Create(classes.Select(Image)).OrderBy(n => n.Key));
        }
    }

    private static EstateImage Image(string @class) => new(TestImage.Root(@class, LayerKind.Os, "acme/x:1", "debian:13").Description, "");
}
