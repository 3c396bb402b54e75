namespace ImageDsl.Recipes.Evaluation;

/// <summary>Index and Range.</summary>
internal static class IndexMembers
{
    public static void AddTo(KnownMemberTable table)
    {
        table.Static("M:System.Index.#ctor(System.Int32,System.Boolean)", c => new Index(c.Int(0), c.Bool(1)));
        table.Static("M:System.Index.op_Implicit(System.Int32)~System.Index", c => new Index(c.Int(0)));
        table.Static("M:System.Index.FromStart(System.Int32)", c => Index.FromStart(c.Int(0)));
        table.Static("M:System.Index.FromEnd(System.Int32)", c => Index.FromEnd(c.Int(0)));
        table.Static("M:System.Index.get_End", c => Index.End);
        table.Static("M:System.Index.get_Start", c => Index.Start);
        table.Instance("M:System.Index.get_Value", c => c.Of<Index>(0).Value);
        table.Instance("M:System.Index.get_IsFromEnd", c => c.Box(c.Of<Index>(0).IsFromEnd));
        table.Instance("M:System.Index.ToString", c => c.Interpreter.Text.Of(c[0]));
        table.Static("M:System.Range.#ctor(System.Index,System.Index)", c => new Range(c.Of<Index>(0), c.Of<Index>(1)));
        table.Static("M:System.Range.StartAt(System.Index)", c => Range.StartAt(c.Of<Index>(0)));
        table.Static("M:System.Range.EndAt(System.Index)", c => Range.EndAt(c.Of<Index>(0)));
        table.Static("M:System.Range.get_All", c => Range.All);
        table.Instance("M:System.Range.get_Start", c => c.Of<Range>(0).Start);
        table.Instance("M:System.Range.get_End", c => c.Of<Range>(0).End);
        table.Instance("M:System.Range.ToString", c => c.Interpreter.Text.Of(c[0]));
        table.Instance("M:System.Range.GetOffsetAndLength(System.Int32)", c => OffsetAndLength(c.Of<Range>(0), c.Int(1)));
        table.Instance("M:System.Index.GetOffset(System.Int32)", c => c.Of<Index>(0).GetOffset(c.Int(1)));
    }

    private static TupleValue OffsetAndLength(Range range, int length)
    {
        var (start, end) = (range.Start.GetOffset(length), range.End.GetOffset(length));
        return (uint)end <= (uint)length && (uint)start <= (uint)end ? new TupleValue([start, end - start]) : throw new ThrownException(nameof(ArgumentOutOfRangeException));
    }
}
