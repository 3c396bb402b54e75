using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ImageDsl.Tool.Sources.Hcl;

/// <summary>
/// The functions of bake files (https://docs.docker.com/build/bake/stdlib/) that say the same on every machine; the time, files and what is random stay unknown.
/// </summary>
internal static class HclFunctions
{
    private const int MaxItems = 10_000;

    /// <summary>Calls a function; null when it is not known here, is called wrongly, or needs something that is not known.</summary>
    public static HclValue? Call(string name, IReadOnlyList<HclValue> arguments)
    {
        if (name == "coalesce")
            return arguments.FirstOrDefault(argument => argument is not HclNull) is var first and not HclUnknown ? first : null;

        if (arguments.Any(argument => argument is HclUnknown))
            return null;

        return OfTexts(name, arguments) ?? OfLists(name, arguments) ?? OfNumbers(name, arguments);
    }

    private static HclValue? OfTexts(string name, IReadOnlyList<HclValue> arguments)
    {
        var texts = arguments.Select(argument => argument.Text).ToList();

        return (name, texts) switch
        {
            ("lower", [{ } text]) => HclValue.Of(text.ToLowerInvariant()),
            ("upper", [{ } text]) => HclValue.Of(text.ToUpperInvariant()),
            ("title", [{ } text]) => HclValue.Of(string.Concat(text.Select((c, i) => i == 0 || !(char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '_') ? char.ToUpperInvariant(c) : c))),
            ("reverse", [{ } text]) => HclValue.Of(string.Concat(text.EnumerateRunes().Reverse().Select(rune => rune.ToString()))),
            ("indent", [{ } spaces, { } text]) when int.TryParse(spaces, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width <= 1_000 =>
                HclValue.Of(text.Replace("\n", "\n" + new string(' ', width), StringComparison.Ordinal)),
            ("parseint", [{ } text, { } radix]) => Parsed(text, radix),
            ("regex", [{ } pattern, { } text]) => Matches(pattern, text)?.FirstOrDefault(),
            ("regexall", [{ } pattern, { } text]) => Matches(pattern, text) is { } matches ? new HclList([.. matches.Take(MaxItems)]) : null,
            ("chomp", [{ } text]) => HclValue.Of(text.TrimEnd('\r', '\n')),
            ("trimspace", [{ } text]) => HclValue.Of(text.Trim()),
            ("trim", [{ } text, { } set]) => HclValue.Of(text.Trim(set.ToCharArray())),
            ("trimprefix", [{ } text, { } prefix]) => HclValue.Of(text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text),
            ("trimsuffix", [{ } text, { } suffix]) => HclValue.Of(text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length] : text),
            ("replace", [{ } text, { Length: > 0 } old, { } by]) => HclValue.Of(text.Replace(old, by, StringComparison.Ordinal)),
            ("regex_replace" or "regexreplace", [{ } text, { } pattern, { } by]) => Replaced(text, pattern, by),
            ("sanitize", [{ } text]) => HclValue.Of(string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' ? c : '_'))),
            ("strlen", [{ } text]) => HclValue.Of(text.EnumerateRunes().Count()),
            ("substr", [{ } text, { } start, { } length]) => Part(text, start, length),
            ("split", [{ } separator, { } text]) => new HclList([.. text.Split(separator, MaxItems).Select(HclValue.Of)]),
            ("basename", [{ } path]) => HclValue.Of(path.TrimEnd('/')[(path.TrimEnd('/').LastIndexOf('/') + 1)..]),
            ("dirname", [{ } path]) => HclValue.Of(path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : path.StartsWith('/') ? "/" : "."),
            ("base64encode", [{ } text]) => HclValue.Of(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
            ("base64decode", [{ } text]) => Decoded(text),
            ("byteslen", [{ } text]) => HclValue.Of(Encoding.UTF8.GetByteCount(text)),
            ("urlencode", [{ } text]) => HclValue.Of(WebUtility.UrlEncode(text)),
            ("md5", [{ } text]) => Hexadecimal(MD5.HashData(Encoding.UTF8.GetBytes(text))),
            ("sha1", [{ } text]) => Hexadecimal(SHA1.HashData(Encoding.UTF8.GetBytes(text))),
            ("sha256", [{ } text]) => Hexadecimal(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            ("sha512", [{ } text]) => Hexadecimal(SHA512.HashData(Encoding.UTF8.GetBytes(text))),
            ("format", [{ } pattern, ..]) => Formatted(pattern, texts.Skip(1).ToList()),
            ("tostring" or "convert", [{ } text, ..]) => HclValue.Of(text),
            _ => null,
        };
    }

    private static HclValue? OfLists(string name, IReadOnlyList<HclValue> arguments) => (name, arguments) switch
    {
        ("join", [HclText separator, HclList list]) when list.Items.All(item => item is HclText) => HclValue.Of(string.Join(separator.Value, list.Items.Select(item => item.Text))),
        ("concat", _) when arguments.All(argument => argument is HclList) => new HclList([.. arguments.Cast<HclList>().SelectMany(list => list.Items).Take(MaxItems)]),
        ("flatten", [HclList list]) => new HclList([.. Flat(list).Take(MaxItems)]),
        ("distinct" or "toset", [HclList list]) => new HclList([.. Distinct(list.Items)]),
        ("setunion", _) when arguments.All(argument => argument is HclList) => new HclList([.. Distinct([.. arguments.Cast<HclList>().SelectMany(list => list.Items).Take(MaxItems)])]),
        ("setintersection", [HclList left, HclList right]) => new HclList([.. Distinct(left.Items).Where(item => Holds(right, item))]),
        ("setsubtract", [HclList left, HclList right]) => new HclList([.. Distinct(left.Items).Where(item => !Holds(right, item))]),
        ("setsymmetricdifference", [HclList left, HclList right]) =>
            new HclList([.. Distinct(left.Items).Where(item => !Holds(right, item)), .. Distinct(right.Items).Where(item => !Holds(left, item))]),
        ("sethaselement", [HclList list, var wanted]) => HclValue.Of(Holds(list, wanted)),
        ("setproduct", _) when arguments.All(argument => argument is HclList) => Product([.. arguments.Cast<HclList>()]),
        ("coalescelist", _) => arguments.OfType<HclList>().FirstOrDefault(list => list.Items.Count > 0),
        ("chunklist", [HclList list, { Number: >= 1 and <= MaxItems and var size }]) => new HclList([.. list.Items.Chunk((int)size).Select(chunk => new HclList(chunk))]),
        ("hasindex", [HclList list, { Number: { } at }]) => HclValue.Of(at >= 0 && at < list.Items.Count && at == decimal.Truncate(at)),
        ("hasindex", [HclObject map, HclText key]) => HclValue.Of(map.Members.ContainsKey(key.Value)),
        ("index", [HclList list, { Number: { } at }]) when at >= 0 && at < list.Items.Count && at == decimal.Truncate(at) => list.Items[(int)at],
        ("index", [HclObject map, HclText key]) => map.Members.GetValueOrDefault(key.Value),
        ("indexof", [HclList list, var wanted]) => list.Items.ToList().FindIndex(item => HclValue.AreEqual(item, wanted) == true) is >= 0 and var at ? HclValue.Of(at) : null,
        ("zipmap", [HclList keys, HclList values]) when keys.Items.Count == values.Items.Count && keys.Items.All(key => key is HclText) =>
            Merged(keys.Items.Zip(values.Items, (key, value) => new HclObject(new Dictionary<string, HclValue> { [key.Text!] = value }))),
        ("formatlist", [HclText pattern, ..]) => FormattedList(pattern.Value, [.. arguments.Skip(1)]),
        ("compact", [HclList list]) => new HclList([.. list.Items.Where(item => item is HclText { Value.Length: > 0 })]),
        ("reverselist" or "reverse", [HclList list]) => new HclList([.. list.Items.Reverse()]),
        ("sort", [HclList list]) => new HclList([.. list.Items.OrderBy(item => item.Text, StringComparer.Ordinal)]),
        ("length", [HclList list]) => HclValue.Of(list.Items.Count),
        ("length", [HclObject map]) => HclValue.Of(map.Members.Count),
        ("contains", [HclList list, var wanted]) => HclValue.Of(Holds(list, wanted)),
        ("element", [HclList { Items.Count: > 0 } list, { Number: >= 0 and <= MaxItems and var index }]) => list.Items[(int)index % list.Items.Count],
        ("slice", [HclList list, { Number: >= 0 and <= MaxItems and var from }, { Number: >= 0 and <= MaxItems and var to }]) => new HclList([.. list.Items.Take((int)to).Skip((int)from)]),
        ("keys", [HclObject map]) => new HclList([.. map.Members.Keys.Order(StringComparer.Ordinal).Select(HclValue.Of)]),
        ("values", [HclObject map]) => new HclList([.. map.Members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => member.Value)]),
        ("lookup", [HclObject map, HclText key, ..]) => map.Members.GetValueOrDefault(key.Value) ?? (arguments.Count > 2 ? arguments[2] : null),
        ("merge", _) when arguments.All(argument => argument is HclObject) => Merged(arguments.Cast<HclObject>()),
        ("equal", [var left, var right]) => HclValue.AreEqual(left, right) is { } same ? HclValue.Of(same) : null,
        ("notequal", [var left, var right]) => HclValue.AreEqual(left, right) is { } same ? HclValue.Of(!same) : null,
        _ => null,
    };

    private static HclValue? OfNumbers(string name, IReadOnlyList<HclValue> arguments)
    {
        if (name is "and" or "or" or "not")
        {
            return (name, arguments) switch
            {
                ("and", [{ Truth: { } left }, { Truth: { } right }]) => HclValue.Of(left && right),
                ("or", [{ Truth: { } left }, { Truth: { } right }]) => HclValue.Of(left || right),
                ("not", [{ Truth: { } truth }]) => HclValue.Of(!truth),
                _ => null,
            };
        }

        var numbers = arguments.Select(argument => argument.Number).ToList();

        if (numbers.Count == 0 || numbers.Any(number => number is null or > 1_000_000_000 or < -1_000_000_000))
            return null;

        return (name, numbers) switch
        {
            ("add", [{ } left, { } right]) => HclValue.Of(left + right),
            ("subtract", [{ } left, { } right]) => HclValue.Of(left - right),
            ("multiply", [{ } left, { } right]) => HclValue.Of(left * right),
            ("divide", [{ } left, { } right]) when right != 0 => HclValue.Of(left / right),
            ("modulo", [{ } left, { } right]) when right != 0 => HclValue.Of(left % right),
            ("greaterthan", [{ } left, { } right]) => HclValue.Of(left > right),
            ("lessthan", [{ } left, { } right]) => HclValue.Of(left < right),
            ("greaterthanorequalto", [{ } left, { } right]) => HclValue.Of(left >= right),
            ("lessthanorequalto", [{ } left, { } right]) => HclValue.Of(left <= right),
            ("max", _) => HclValue.Of(numbers.Max()!.Value),
            ("min", _) => HclValue.Of(numbers.Min()!.Value),
            ("absolute", [{ } number]) => HclValue.Of(Math.Abs(number)),
            ("ceil", [{ } number]) => HclValue.Of(decimal.Ceiling(number)),
            ("floor", [{ } number]) => HclValue.Of(decimal.Floor(number)),
            ("int", [{ } number]) => HclValue.Of(decimal.Truncate(number)),
            ("negate", [{ } number]) => HclValue.Of(-number),
            ("signum", [{ } number]) => HclValue.Of(Math.Sign(number)),
            ("pow", [{ } number, { } power]) when Math.Pow((double)number, (double)power) is > -1e15 and < 1e15 and var result => HclValue.Of((decimal)result),
            ("log", [{ } number, { } radix]) when number > 0 && radix > 0 && Math.Log((double)number, (double)radix) is > -1e15 and < 1e15 and var result => HclValue.Of((decimal)result),
            ("range", [{ } end]) => Numbers(0, end, end < 0 ? -1 : 1),
            ("range", [{ } start, { } end]) => Numbers(start, end, end < start ? -1 : 1),
            ("range", [{ } start, { } end, { } step]) => Numbers(start, end, step),
            _ => null,
        };
    }

    private static HclText Hexadecimal(byte[] hash) => HclValue.Of(Convert.ToHexStringLower(hash));

    private static HclText? Decoded(string text)
    {
        try
        {
            return HclValue.Of(Encoding.UTF8.GetString(Convert.FromBase64String(text)));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static HclText? Parsed(string text, string radix)
    {
        if (!int.TryParse(radix, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) || digits is < 2 or > 36)
            return null;

        var value = 0m;

        foreach (var c in text.TrimStart('-'))
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) - 'a' + 10 : digits;

            if (digit >= digits || value > 1_000_000_000_000_000_000)
                return null;

            value = (value * digits) + digit;
        }

        return HclValue.Of(text.StartsWith('-') ? -value : value);
    }

    /// <summary>The whole matches, or the groups of each where the pattern has some; null for a pattern that is none.</summary>
    private static List<HclValue>? Matches(string pattern, string text)
    {
        try
        {
            var expression = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            var names = expression.GetGroupNames().Where(name => !char.IsAsciiDigit(name[0])).ToList();

            return
            [
                .. expression.Matches(text).Select(match => (match.Groups.Count, names.Count) switch
                {
                    (1, _) => (HclValue)HclValue.Of(match.Value),
                    (_, 0) => new HclList([.. match.Groups.Values.Skip(1).Select(ValueOf)]),
                    _ => new HclObject(names.ToDictionary(name => name, name => ValueOf(match.Groups[name]))),
                }),
            ];
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }

        static HclValue ValueOf(Group group) => group.Success ? HclValue.Of(group.Value) : new HclNull();
    }

    private static bool Holds(HclList list, HclValue wanted) => list.Items.Any(item => HclValue.AreEqual(item, wanted) == true);

    private static HclList? Product(IReadOnlyList<HclList> lists)
    {
        if (lists.Count < 2 || lists.Aggregate(1L, (count, list) => Math.Min(MaxItems + 1, count * list.Items.Count)) > MaxItems)
            return null;

        IEnumerable<IReadOnlyList<HclValue>> rows = [[]];

        foreach (var list in lists)
            rows = rows.SelectMany(row => list.Items.Select(item => (IReadOnlyList<HclValue>)[.. row, item]));

        return new HclList([.. rows.Select(row => new HclList(row))]);
    }

    private static HclList? Numbers(decimal start, decimal end, decimal step)
    {
        if (step == 0 || Math.Abs((end - start) / step) > MaxItems)
            return null;

        var items = new List<HclValue>();

        for (var value = start; step > 0 ? value < end : value > end; value += step)
            items.Add(HclValue.Of(value));

        return new HclList(items);
    }

    /// <summary>A text for each element of the lists, which are all as long; what is no list is the same for each.</summary>
    private static HclList? FormattedList(string pattern, IReadOnlyList<HclValue> arguments)
    {
        var lengths = arguments.OfType<HclList>().Select(list => list.Items.Count).Distinct().ToList();

        if (lengths.Count != 1)
            return null;

        var texts = Enumerable.Range(0, lengths[0]).Select(i => Formatted(pattern, [.. arguments.Select(argument => argument is HclList list ? list.Items[i].Text : argument.Text)])).ToList();
        return texts.Contains(null) ? null : new HclList([.. texts.OfType<HclText>()]);
    }

    /// <summary>Without backtracking, so that no pattern costs more than the length of what it is held against.</summary>
    private static HclText? Replaced(string text, string pattern, string by)
    {
        try
        {
            return HclValue.Of(Regex.Replace(text, pattern, Regex.Replace(by, @"\$(\w+)", "$${$1}"), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static HclText? Part(string text, string start, string length)
    {
        if (!int.TryParse(start, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var from) || !int.TryParse(length, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
            return null;

        from = Math.Clamp(from < 0 ? text.Length + from : from, 0, text.Length);
        return HclValue.Of(count < 0 ? text[from..] : text.Substring(from, Math.Min(count, text.Length - from)));
    }

    /// <summary><c>%s</c>, <c>%d</c> and <c>%v</c> alone; other verbs are not computed here.</summary>
    private static HclText? Formatted(string pattern, IReadOnlyList<string?> arguments)
    {
        var text = new StringBuilder();
        var next = 0;

        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%')
            {
                _ = text.Append(pattern[i]);
                continue;
            }

            switch (++i < pattern.Length ? pattern[i] : '\0')
            {
                case '%':
                    _ = text.Append('%');
                    break;
                case 's' or 'd' or 'v' when next < arguments.Count && arguments[next] is { } argument:
                    _ = text.Append(argument);
                    next++;
                    break;
                default:
                    return null;
            }
        }

        return HclValue.Of(text.ToString());
    }

    private static IEnumerable<HclValue> Flat(HclList list)
    {
        var open = new Stack<HclValue>(list.Items.Reverse());

        while (open.Count > 0)
        {
            var item = open.Pop();

            if (item is not HclList inner)
            {
                yield return item;
                continue;
            }

            foreach (var within in inner.Items.Reverse())
                open.Push(within);
        }
    }

    private static IEnumerable<HclValue> Distinct(IReadOnlyList<HclValue> items) =>
        items.Where((item, i) => !items.Take(i).Any(earlier => HclValue.AreEqual(earlier, item) == true));

    private static HclObject Merged(IEnumerable<HclObject> maps)
    {
        var members = new Dictionary<string, HclValue>(StringComparer.Ordinal);

        foreach (var member in maps.SelectMany(map => map.Members))
            members[member.Key] = member.Value;

        return new HclObject(members);
    }
}
