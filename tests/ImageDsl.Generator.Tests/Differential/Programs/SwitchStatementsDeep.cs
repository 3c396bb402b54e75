// Switch with goto, patterns, when, nesting, fallthrough labels, locals.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (var(kind, n)in new (string? , int)[]
        {
            ("a", 1),
            ("b", 2),
            ("c", 30),
            ("d", 4),
            (null, 0),
            ("zz", 9),
            ("b", -1)
        }

        )
        {
            switch (kind)
            {
                case "a":
                    image.Run("A");
                    goto case "b";
                case "b" when n < 0:
                    image.Run("B negative");
                    break;
                case "b":
                case "c":
                {
                    var m = n * 2;
                    switch (m)
                    {
                        case> 50:
                            image.Run("big " + m);
                            break;
                        case 4:
                            goto default;
                        default:
                            image.Run("small " + m);
                            break;
                    }

                    if (m == 4)
                        continue;
                    break;
                }

                case null:
                    image.Run("null");
                    continue;
                case { Length: 2 } two:
                    image.Run(two + n);
                    break;
                default:
                    image.Run("other");
                    break;
            }

            image.Run("end " + kind);
        }
    }
}
