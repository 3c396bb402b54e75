using System.Text;
using ImageDsl.Dockerfile.Shell;

namespace ImageDsl.Dockerfile.Tests.Shell;

/// <summary>The reader of shell text. That it agrees with bash is held by the end-to-end tests, over real Dockerfiles.</summary>
public sealed class ShellReaderTests
{
    [Theory]
    [InlineData("", "seq()")]
    [InlineData("a", "a")]
    [InlineData("a b  c", "a[b c]")]
    [InlineData("a && b || c; d & e", "seq(or(and(a, b), c), bg(d), e)")]
    [InlineData("a | b |& c", "pipe(a, b, c)")]
    [InlineData("! a | b", "not(pipe(a, b))")]
    [InlineData("a &&\n b ||\n\n# why\n c", "or(and(a, b), c)")]
    [InlineData("a\\\n b", "a[b]")]
    [InlineData("a b#c #d", "a[b#c]")]
    [InlineData("# only a comment", "seq()")]
    [InlineData("A=1 B='x y' c d=e", "A=1 B=‹x y› c[d=e]")]
    [InlineData("A= B=$C", "A= B=${C}")]
    [InlineData("a=(1 \"2 3\" $x) ; declare -a b=(c)", "seq(a=(1 ‹2 3› ${x}), b=(c) declare[-a])")]
    [InlineData("(a; b) && { c; d; }", "and(sub(seq(a, b)), group(seq(c, d)))")]
    [InlineData("((a); b)", "sub(seq(sub(a), b))")]
    [InlineData("(( i++ )) && a", "and(test(), a)")]
    [InlineData("if a; then b; elif c; then d; else e; fi", "if(a: b, c: d, else: e)")]
    [InlineData("if [ \"$a\" = b ]\nthen c\nfi", "if([[‹›${a} = b ]]: c)")]
    [InlineData("while read l; do a $l; done < f", "while(read[l]: a[${l}]) <f")]
    [InlineData("until a; do b; done", "until(a: b)")]
    [InlineData("for x in a b; do c; done", "for(x in a b: c)")]
    [InlineData("for x; do c; done", "for(x in args: c)")]
    [InlineData("for x in; do c; done", "for(x in : c)")]
    [InlineData("for ((i=0; i<3; i++)); do c; done", "for( in args: c)")]
    [InlineData("case $a in b|c) d;; (e) f;& *) ;; esac", "case(${a}; b|c: d; e: f; *: seq())")]
    [InlineData("case \"$(dpkg --print-architecture)\" in amd64) a='x';; esac", "case(‹›$(dpkg[--print-architecture]); amd64: a=‹x›)")]
    [InlineData("f() { a; }; f", "seq(function f(group(a)), f)")]
    [InlineData("function f { a; }", "function f(group(a))")]
    [InlineData("[[ $a == b* && ! ( -f c ) ]] && d", "and(test(${a} == b* ! -f c), d)")]
    [InlineData("echo a > b 2>&1 < c >> d", "echo[a] >b 2>&1 <c >>d")]
    [InlineData("a &> b; c &>> d", "seq(a &>b, c &>>d)")]
    [InlineData("a 2 >b", "a[2] >b")]
    [InlineData("a <<< \"$b\"", "a <<<‹›${b}")]
    [InlineData("cat <<EOF > f && b\nx $y\nEOF\nc", "seq(and(cat <<EOF=x $y\\n >f, b), c)")]
    [InlineData("cat <<-'E F'\n\tx\n\tE F\n", "cat <<-‹E F›=\tx\\n")]
    [InlineData("a <<A <<B\n1\nA\n2\nB\nb", "seq(a <<A=1\\n <<B=2\\n, b)")]
    [InlineData("a $(b | c) `d`", "a[$(pipe(b, c)) $(d)]")]
    [InlineData("a `b \\`c\\``", "a[$(?)]")]
    [InlineData("a \"x $(b \"c d\") y\"", "a[‹x ›$(b[‹c d›])‹ y›]")]
    [InlineData("a $((1 + (2 * 3))) b", "a[$? b]")]
    [InlineData("a $((b); c)", "a[$(seq(sub(b), c))]")]
    [InlineData("a ${b:-c} ${d#*/} ${#e} ${f//g/h} ${i:1:2} ${!j} ${10} $10", "a[${b:-c} ${d#*/} ${#e} ${f//g/h} ${i:1:2} ${!j} ${10} ${1}0]")]
    [InlineData("a \"${b:-it's}\" ${c:-'}'}", "a[‹›${b:-‹it's›} ${c:-‹}›}]")]
    [InlineData("a 'b'\"c\"\\d$ $", "a[‹bcd›$ $]")]
    [InlineData("a $'b\\'c' d", "a[$? d]")]
    [InlineData("diff <(a) >(b)", "diff[$(a) $(b)]")]
    [InlineData("echo } { if then", "echo[} { if then]")]
    [InlineData("a \"b\\$c\\d\"", "a[‹b$c\\d›]")]
    public void A_text_is_read_as_the_shell_reads_it(string text, string expected) => Assert.Equal(expected, ShellSketch.Of(text));

    [Theory]
    [InlineData("a 'b")]
    [InlineData("a \"b")]
    [InlineData("a `b")]
    [InlineData("a $(b")]
    [InlineData("a ${b")]
    [InlineData("a )")]
    [InlineData("(a")]
    [InlineData("( )")]
    [InlineData("{ a; ")]
    [InlineData("a &&")]
    [InlineData("&& a")]
    [InlineData("a | ")]
    [InlineData("a ;; b")]
    [InlineData("; a")]
    [InlineData("if a; then fi")]
    [InlineData("if a; b; fi")]
    [InlineData("then a")]
    [InlineData("done")]
    [InlineData("for in a; do b; done x")]
    [InlineData("for x in a; b; done")]
    [InlineData("case a in b) c;;")]
    [InlineData("a >")]
    [InlineData("f() a")]
    [InlineData("a (b)")]
    [InlineData("[[ a")]
    [InlineData("$p = Get-Item (Join-Path a b)")]
    public void What_is_not_the_shell_s_grammar_has_no_commands(string text)
    {
        var script = ShellReader.Read(text, cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(script.IsUnderstood);
        Assert.Empty(script.Body.Items);
        Assert.Empty(script.Commands);
        Assert.InRange(script.Unknown!.Value.End, 0, text.Length);
    }

    [Fact]
    public void Here_documents_that_stand_elsewhere_belong_to_the_commands_that_open_them()
    {
        HereDocument[] documents = [new("A", "1\n"), new("B", "2\n")];
        var script = ShellReader.Read("a <<A && b <<-B", documents, TestContext.Current.CancellationToken);

        Assert.Equal("and(a <<A=1\\n, b <<-B=2\\n)", ShellSketch.Of(script.Body));
    }

    [Fact]
    public void Commands_are_found_wherever_they_stand()
    {
        const string Text = "a $(b) | (c; d) && if e; then f; fi; g() { h \"$(i `j`)\"; }; case $(k) in x) l;; esac; m=$(n) o <$(p)";
        var script = ShellReader.Read(Text, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("a b c d e f h i j k l o n p", string.Join(" ", script.Invocations.Select(invocation => invocation.Program)));
    }

    [Fact]
    public void A_command_knows_its_characters()
    {
        var script = ShellReader.Read("x && A=1  /bin/b 'c d' 2>/dev/null  | e", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["x", "A=1  /bin/b 'c d' 2>/dev/null", "e"], script.Commands.Select(command => script.TextOf(command.Span)));
        Assert.Equal("'c d'", script.TextOf(script.Commands[1].Words[1].Span));
        Assert.Equal("c d", script.Commands[1].Words[1].Literal);
    }

    [Theory]
    [InlineData("*.deb", true)]
    [InlineData("'*.deb'", false)]
    [InlineData("a\\*", false)]
    [InlineData("{a,b}", true)]
    [InlineData("a", false)]
    public void A_pattern_is_told_from_text(string word, bool isPattern) =>
        Assert.Equal(isPattern, ShellReader.Read("x " + word, cancellationToken: TestContext.Current.CancellationToken).Commands[0].Words[1].IsPattern);

    [Fact]
    public void Whatever_the_text_is_the_answer_is_a_result_with_its_places_inside()
    {
        for (var seed = 0; seed < 30_000; seed++)
        {
            var text = RandomText(new Random(seed));
            var script = ShellReader.Read(text, cancellationToken: TestContext.Current.CancellationToken);

            foreach (var command in script.Commands)
            {
                Assert.InRange(command.Span.Start, 0, command.Span.End);
                Assert.InRange(command.Span.End, command.Span.Start, text.Length);
                Assert.All(command.Words, word => Assert.Equal(word.Span.Length, script.TextOf(word.Span).Length));
            }
        }
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("a;")]
    [InlineData("a|")]
    [InlineData("(")]
    [InlineData("((")]
    [InlineData("((a) ")]
    [InlineData("$((")]
    [InlineData("$(")]
    [InlineData("${a:-")]
    [InlineData("\"$(")]
    [InlineData("`a`")]
    [InlineData("`")]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("{ ")]
    [InlineData("if ")]
    [InlineData("! ")]
    [InlineData("case a in b) ")]
    [InlineData("f() ")]
    [InlineData("a[")]
    [InlineData("<<A ")]
    [InlineData("<<A\n")]
    [InlineData("$(a <<A\n")]
    [InlineData("1")]
    [InlineData("[[ ")]
    [InlineData("# ")]
    [InlineData("a=(")]
    [InlineData("for a in b; do ")]
    public void Long_and_deep_texts_are_read_in_linear_time(string piece)
    {
        // What takes time in proportion to the square of the text would not come to an end here; memory is measured.
        var quarter = Allocated(string.Concat(Enumerable.Repeat(piece, 50_000)));
        var whole = Allocated(string.Concat(Enumerable.Repeat(piece, 200_000)));

        Assert.True(whole < (quarter * 6) + 100_000, $"{piece}…: {quarter} bytes, and {whole} for four times as much");
    }

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var script = ShellReader.Read(text, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(text, script.Text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string RandomText(Random random)
    {
        string[] pieces =
        [
            "a", "b ", " ", "\n", ";", "&", "|", "&&", "||", "(", ")", "((", "))", "{ ", "; }", "$", "$(", "${", "}", "`", "'", "\"", "\\", "<", ">", "<<E", "<<-'E'", "\nE\n", "#",
            "if ", "; then ", "else ", "fi", "for x in ", "; do ", "done", "case x in ", "esac", ";;", "[[ ", " ]]", "f() ", "A=", "a=(", "!", "*", "~", "1>", "$'", "\0", "日", "\ud800", "\r\n", "\t",
        ];

        var text = new StringBuilder();

        for (var i = random.Next(1, 30); i > 0; i--)
            _ = text.Append(pieces[random.Next(pieces.Length)]);

        return text.ToString();
    }
}
