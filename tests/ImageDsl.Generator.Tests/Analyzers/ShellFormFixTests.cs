using ImageDsl.CodeFixes;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.ImageEvaluationAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>The fix of IMG601.</summary>
public sealed class ShellFormFixTests
{
    [Theory]
    [InlineData("image.{|IMG601:EntrypointShell(\"java -Xmx=1g  -jar /app/orders.jar\")|};", "image.Entrypoint(\"java\", \"-Xmx=1g\", \"-jar\", \"/app/orders.jar\");")]
    [InlineData("image.User(\"1\").{|IMG601:CmdShell(\"serve\")|}.Expose(8080);", "image.User(\"1\").Cmd(\"serve\").Expose(8080);")]
    public Task A_plain_command_is_given_word_by_word(string step, string fixedStep) => Verifier.CodeFix<ShellFormFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));

    [Theory]
    [InlineData("exec java")]
    [InlineData("A=1 java")]
    [InlineData("java $OPTS")]
    [InlineData("java 'a b'")]
    [InlineData("a && b")]
    [InlineData("ls *.txt")]
    public Task What_a_shell_has_to_read_is_left_alone(string command)
    {
        var source = ImageClasses.Os($"image.{{|IMG601:CmdShell(\"{command}\")|}};");

        return Verifier.CodeFix<ShellFormFix>(source, source);
    }
}
