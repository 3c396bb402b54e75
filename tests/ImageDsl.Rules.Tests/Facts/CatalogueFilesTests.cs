using ImageDsl.Catalog.Writer;
using ImageDsl.Model;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules.Tests.Facts;

/// <summary>What is written from the facts is as committed, and every fact says who says so.</summary>
public sealed class CatalogueFilesTests
{
    private static CatalogueData Data => WellKnownImages.Default.Data;

    [Fact]
    public void The_documentation_is_current() => Assert.Equal(CatalogueMarkdown.Write(Data), Documentation.Read("catalogue.md"));

    [Fact]
    public void The_typed_catalogue_is_current() =>
        Assert.Equal(CatalogueSource.Write(Data), Documentation.Read("Catalogue.cs"));

    [Fact]
    public void Every_fact_has_a_public_source_and_the_day_of_the_look()
    {
        var facts = Data.Families.SelectMany(family => family.Variants).SelectMany(variant => FactTexts.Of(variant.Facts)).ToList();
        var ends = Data.Families.SelectMany(family => family.Support).ToList();

        Assert.True(facts.Count > 1_000);
        Assert.True(ends.Count > 50);
        Assert.All(facts.Select(fact => fact.Source).Concat(ends.Select(end => ((ExternalImageOrigin)end.End.Origin!).Source)).Distinct(), source =>
        {
            Assert.StartsWith("https://", source.Address);
            Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", source.Date);
        });
        Assert.All(ends, end => Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", end.End.Value));
    }

    [Fact]
    public void A_method_leads_to_the_variant_it_belongs_to()
    {
        foreach (var family in Data.Families)
        {
            foreach (var (variant, method) in family.Variants.SelectMany(variant => variant.Methods.Select(method => (variant, method))))
            {
                ImageReference reference = family.Repositories[0] + ":" + method.Tag.Replace("{0}", method.Example);
                var facts = ExternalImageCatalog.Default.Find(reference)!;

                Assert.Equal(variant.Facts, facts with { SupportEnd = variant.Facts.SupportEnd });
            }
        }
    }
}
