using System.CommandLine;
using ImageDsl.Build;
using ImageDsl.Build.Assemblies;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool;

/// <summary><c>imagedsl list</c>: the images of one or several assemblies as one estate.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var assemblies = new Argument<FileInfo[]>("assemblies")
        {
            Description = "Compiled assemblies with image classes; nothing of them is executed.",
            Arity = ArgumentArity.OneOrMore,
        };

        var format = new Option<ListFormat>("--format")
        {
            Description = "How to print: a table for people, the dependency model (images.json), or its picture (images.md).",
            DefaultValueFactory = _ => ListFormat.Table,
        };

        var command = new Command("list", "Lists the images, each after those it needs.") { assemblies, format };

        command.SetAction(parsed => Run(
            parsed.GetValue(assemblies) ?? [],
            parsed.GetValue(format),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));

        return command;
    }

    private static int Run(FileInfo[] assemblies, ListFormat format, TextWriter output, TextWriter error)
    {
        var images = new List<EstateImage>();

        foreach (var assembly in assemblies)
        {
            if (Read(assembly, error) is not { } found)
                return 1;

            images.AddRange(found);
        }

        var estate = Estate.Create(images, CancellationToken.None);
        var options = new DocumentOptions(Directory.GetCurrentDirectory(), Directory.GetCurrentDirectory());

        output.Write(format switch
        {
            ListFormat.Json => ImagesJson.Write(estate, options),
            ListFormat.Markdown => ImagesMarkdown.Write(estate, options),
            _ => ImageTable.Write(estate),
        });

        return 0;
    }

    private static IReadOnlyList<EstateImage>? Read(FileInfo assembly, TextWriter error)
    {
        try
        {
            var images = AssemblyReader.Read(assembly.FullName);

            foreach (var missing in MissingImages.Find(images))
                error.WriteLine($"{assembly.Name}: {missing.Class} has no Dockerfile: {missing.Reason}");

            return ImageDocuments.ImagesOf(images);
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{assembly.FullName}: {exception.Message}");
            return null;
        }
    }
}

/// <summary>How a list is printed.</summary>
internal enum ListFormat
{
    /// <summary>A line per image.</summary>
    Table,

    /// <summary><c>images.json</c>.</summary>
    Json,

    /// <summary><c>images.md</c>.</summary>
    Markdown,
}
