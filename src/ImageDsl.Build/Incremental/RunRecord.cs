using System.Security.Cryptography;
using System.Text;
using ImageDsl.Build.Contexts;
using ImageDsl.Build.Files;
using ImageDsl.Rules;
using ImageDsl.Rules.Documents;

namespace ImageDsl.Build.Incremental;

/// <summary>
/// The file in the intermediate folder by which a run remembers the one before. It holds keys and where entries stand in the documents; the
/// entries are taken from the documents themselves, if these are still what that run wrote. A record that is missing, damaged, or of another version
/// or other options is none.
/// </summary>
internal static class RunRecord
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Every assembly that has a say in the files: a record is of no use to another version.</summary>
    private static readonly string Version = string.Join(
        " ", new[] { typeof(RunRecord), typeof(RuleFinding), typeof(Image), typeof(Dockerfile.DockerfileDocument) }.Select(type => type.Module.ModuleVersionId));

    /// <summary>Reads a record.</summary>
    /// <param name="path">The record's full path.</param>
    /// <param name="folder">The output folder's full path.</param>
    /// <param name="options">What the documents depend on besides the images.</param>
    public static RunMemory Read(string path, string folder, string options)
    {
        try
        {
            if (!File.Exists(path))
                return new RunMemory();

            var bytes = File.ReadAllBytes(path);
            var content = bytes.Length - Hash([]).Length;

            if (content < 0 || !bytes.Skip(content).SequenceEqual(Hash(bytes, content)))
                return new RunMemory();

            var reader = new BinaryReader(new MemoryStream(bytes, 0, content), Utf8);

            return reader.ReadString() != Version || reader.ReadString() != options ? new RunMemory() : new RunMemory
            {
                ImagesJson = new EntryMemory(ReadEntries(reader, Path.Combine(folder, OutputNames.ImagesJson))),
                OriginsJson = new EntryMemory(ReadEntries(reader, Path.Combine(folder, OutputNames.OriginsJson))),
                Contexts = new ContextMemory(ReadList(reader, ReadSources)),
            };
        }
        catch (Exception e) when (FileSystem.IsRefusal(e) || e is FormatException)
        {
            return new RunMemory();
        }
    }

    /// <summary>Writes a record.</summary>
    /// <param name="memory">What the run worked out.</param>
    /// <param name="files">What it wrote.</param>
    /// <param name="options">What the documents depend on besides the images.</param>
    public static byte[] Write(RunMemory memory, IReadOnlyList<OutputFile> files, string options)
    {
        var content = new MemoryStream();
        var writer = new BinaryWriter(content, Utf8);
        writer.Write(Version);
        writer.Write(options);
        WriteEntries(writer, memory.ImagesJson, files, OutputNames.ImagesJson);
        WriteEntries(writer, memory.OriginsJson, files, OutputNames.OriginsJson);
        WriteList(writer, memory.Contexts.Found, WriteSources);
        writer.Flush();
        writer.Write(Hash(content.GetBuffer(), (int)content.Length));
        writer.Flush();
        return content.ToArray();
    }

    private static List<WrittenEntry> ReadEntries(BinaryReader reader, string path)
    {
        var hash = reader.ReadBytes(reader.ReadInt32());
        using var document = new HashedFile(path);
        var entries = ReadList(reader, r => ReadEntry(r, document));

        return hash.SequenceEqual(document.ReadToEnd()) ? entries : [];
    }

    private static WrittenEntry ReadEntry(BinaryReader reader, HashedFile document)
    {
        var (name, key, images, declarations) = (reader.ReadString(), reader.ReadString(), ReadList(reader, ReadAnswer), ReadList(reader, ReadAnswer));
        var (start, length) = (reader.ReadInt32(), reader.ReadInt32());

        return new WrittenEntry(name, key, images, declarations, start, document.Read(start, length));
    }

    private static void WriteEntries(BinaryWriter writer, EntryMemory memory, IReadOnlyList<OutputFile> files, string document)
    {
        var file = files.FirstOrDefault(candidate => candidate.Path == document);
        var hash = Hash(file?.Content ?? new DocumentContent());
        writer.Write(hash.Length);
        writer.Write(hash);

        WriteList(writer, file is null ? [] : memory.Entries, (_, entry) =>
        {
            writer.Write(entry.Class);
            writer.Write(entry.Key);
            WriteList(writer, entry.Images, WriteAnswer);
            WriteList(writer, entry.Declarations, WriteAnswer);
            writer.Write(entry.Start);
            writer.Write(entry.Content.Count);
        });
    }

    private static KeyValuePair<string, string?> ReadAnswer(BinaryReader reader) => new(reader.ReadString(), reader.ReadBoolean() ? reader.ReadString() : null);

    private static void WriteAnswer(BinaryWriter writer, KeyValuePair<string, string?> answer)
    {
        writer.Write(answer.Key);
        writer.Write(answer.Value is not null);

        if (answer.Value is not null)
            writer.Write(answer.Value);
    }

    private static KnownSources ReadSources(BinaryReader reader) => new(reader.ReadString(), reader.ReadString(), ReadList(
        reader, r => new ContextSource(r.ReadString(), r.ReadString(), new InstructionPlace(r.ReadInt32(), r.ReadInt32()))));

    private static void WriteSources(BinaryWriter writer, KnownSources sources)
    {
        writer.Write(sources.Class);
        writer.Write(sources.Key);

        WriteList(writer, sources.Sources, (_, source) =>
        {
            writer.Write(source.Keyword);
            writer.Write(source.Written);
            writer.Write(source.Place.Stage);
            writer.Write(source.Place.Instruction!.Value);
        });
    }

    private static List<T> ReadList<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.ReadInt32();
        var list = new List<T>(count);

        for (; count > 0; count--)
            list.Add(read(reader));

        return list;
    }

    private static void WriteList<T>(BinaryWriter writer, IReadOnlyList<T> list, Action<BinaryWriter, T> write)
    {
        writer.Write(list.Count);

        foreach (var item in list)
            write(writer, item);
    }

    private static byte[] Hash(byte[] bytes) => Hash(bytes, bytes.Length);

    private static byte[] Hash(DocumentContent content)
    {
        using var hash = SHA256.Create();

        foreach (var part in content.Parts)
            _ = hash.TransformBlock(part.Array, part.Offset, part.Count, null, 0);

        _ = hash.TransformFinalBlock([], 0, 0);
        return hash.Hash;
    }

    private static byte[] Hash(byte[] bytes, int length)
    {
        using var hash = SHA256.Create();
        return hash.ComputeHash(bytes, 0, length);
    }
}
