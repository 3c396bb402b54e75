using ImageDsl.Catalog.Writer;
using ImageDsl.Rules.Facts;

// dotnet run --project src/ImageDsl.Catalog.Writer, from the root of the repository.
var data = WellKnownImages.Default.Data;

File.WriteAllText(Path.Combine("docs", "catalogue.md"), CatalogueMarkdown.Write(data));
File.WriteAllText(Path.Combine("src", "ImageDsl.Catalog", "Catalogue.cs"), CatalogueSource.Write(data));
