// What System.Enum knows of enums of every width, by name, by number and by type.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("SBYTE", Facts<S8>("A", "b", "-1", "9")); image.Env("BYTE", Facts<U8>("A", "b", "255", "9")); image.Env("SHORT", Facts<S16>("A", "b", "-1", "9")); image.Env("USHORT", Facts<U16>("A", "b", "65535", "9"));
        image.Env("INT", Facts<S32>("A", "b", "-1", "9")); image.Env("UINT", Facts<U32>("A", "b", "4294967295", "9")); image.Env("LONG", Facts<S64>("A", "b", "-1", "9")); image.Env("ULONG", Facts<U64>("A", "b", "1", "9"));
        image.Env("PARSED", $"{Enum.Parse<Access>("Read, Write")} {Enum.Parse<Access>(" 6 ")} {Enum.Parse<Access>("read,WRITE", true)} {Enum.TryParse<Access>("Read,Nope", out var bad)} {bad} {Enum.TryParse<Access>("-", out _)} {Enum.TryParse<Access>("+2", out var plus)} {plus} {Enum.TryParse<Access>(null, out _)} {Enum.TryParse<Access>("execute", true, out var e)} {e} {Enum.TryParse<Access>("execute", false, out _)} {Enum.TryParse<Access>("", out _)} {Enum.TryParse<U8>("256", out _)}");
        image.Env("DEFINED", $"{Enum.IsDefined(typeof(Access), 2)} {Enum.IsDefined(typeof(Access), 3)} {Enum.IsDefined(typeof(Access), "Read")} {Enum.IsDefined(typeof(Access), "read")} {Enum.IsDefined(typeof(Access), Access.Execute)} {Enum.IsDefined(typeof(Access), (Access)9)} {Enum.IsDefined(typeof(U8), (byte)1)} {Enum.IsDefined(typeof(S64), 1L)} {Enum.IsDefined(typeof(DayOfWeek), 3)} {Enum.IsDefined((Access)1)} {Enum.IsDefined(typeof(U64), 1UL)} {Enum.IsDefined(typeof(S8), (sbyte)1)} {Enum.IsDefined(typeof(S16), (short)1)} {Enum.IsDefined(typeof(U16), (ushort)1)} {Enum.IsDefined(typeof(U32), 1u)}");
        image.Env("NAMED", $"{Enum.GetName(typeof(Access), 2)} {Enum.GetName(typeof(Access), 9) is null} {Enum.GetName(typeof(Access), Access.Read)} {Enum.GetName(typeof(Access), 'A') is null} {Enum.GetName(typeof(Access), 4L)} {Enum.GetName(Access.Write)} {Enum.GetName((Access)99) is null} {Enum.GetName(typeof(Access), (byte)1)} {Enum.GetName(typeof(Access), (sbyte)1)} {Enum.GetName(typeof(Access), (short)1)} {Enum.GetName(typeof(Access), (ushort)1)} {Enum.GetName(typeof(Access), 1u)} {Enum.GetName(typeof(Access), 1ul)} {Enum.GetName(typeof(Access), DayOfWeek.Monday)} {Enum.GetName(typeof(Access), '\u0002')}");
        image.Env("LISTED", $"{string.Join(",", Enum.GetNames(typeof(Access)))} {string.Join(",", Enum.GetValues(typeof(Access)).Cast<Access>())} {string.Join(",", Enum.GetValues<S32>())} {string.Join(",", Enum.GetNames<DayOfWeek>())} {Enum.GetValues(typeof(DayOfWeek)).Length} {string.Join(",", Enum.GetNames<Twins>())} {string.Join(",", Enum.GetValues<Twins>())} {Enum.GetNames<Empty>().Length}");
        image.Env("FLAGS", $"{Access.All.HasFlag(Access.Read)} {Access.Read.HasFlag(Access.All)} {Access.Read.HasFlag((Access)0)} {(Access.All & ~Access.Write)} {Access.Read.CompareTo(Access.Write)} {Access.Write.CompareTo(Access.Read)} {Access.Read.CompareTo(Access.Read)} {Access.Read.CompareTo(null)} {Access.Read.Equals(Access.Read)} {Access.Read.Equals(1)} {Access.Read.Equals(null)} {U64.Top.HasFlag(U64.Top)} {default(Empty)} {default(Access)} {(Empty)3}");
        image.Env("SORTED", string.Join(",", new[] { Access.All, Access.Read, Access.Write }.Order()) + string.Join(",", new[] { S32.Minus, S32.B, S32.A }.OrderBy(s => s)) + new[] { Access.Read, Access.All }.Max() + new[] { U64.Top, U64.A }.Min());
    }

    private static string Facts<T>(string name, string other, string number, string absent) where T : struct, Enum =>
        $"{Enum.Parse<T>(name)} {Enum.TryParse<T>(other, out _)} {Enum.Parse<T>(other, true)} {Enum.Parse<T>(number)} {Enum.Parse<T>(absent)} {string.Join("/", Enum.GetNames<T>())} {string.Join("/", Enum.GetValues<T>())} {Enum.IsDefined(default(T))} {default(T)} {Enum.Parse<T>("B"):D} {Enum.Parse<T>("B"):X}";
}

public enum S8 : sbyte { A, B, Minus = -1 }
public enum U8 : byte { A, B, Top = 255 }
public enum S16 : short { A, B, Minus = -1 }
public enum U16 : ushort { A, B, Top = 65535 }
public enum S32 { A, B, Minus = -1 }
public enum U32 : uint { A, B, Top = 4294967295 }
public enum S64 : long { A, B, Minus = -1 }
public enum U64 : ulong { A, B, Top = 1UL << 63 }
public enum Twins { One = 1, Uno = 1, Two = 2 }
public enum Empty { }
[Flags] public enum Access { Read = 1, Write = 2, Execute = 4, All = 7 }
