using System.Reflection;
using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Tests.Json;

/// <summary>
/// Makes values of the model's records by reflection, with something in every settable property, so that a property added later is
/// in every generated value at once. The same numbers come out on every run.
/// </summary>
internal sealed class ModelValues(int listSize)
{
    private static readonly string[] Texts = ["x", "", "ü", "a b", "$A", "\"quoted\"", "\\", "line\nline", "\ud800", "😀", "\u202e"];

    private int _next;
    private string _declaring = "";

    /// <summary>A value no earlier call gave, as far as the type allows.</summary>
    public T Make<T>() => (T)Make(typeof(T))!;

    /// <summary>Copies of a record that differ from it in one property each; records within are gone into.</summary>
    public static IEnumerable<(string Property, T Value)> WithEachPropertyChanged<T>(T record, ModelValues values)
        where T : class
    {
        foreach (var property in Settable(record.GetType()))
        {
            var current = property.GetValue(record);

            if (current is not null && IsRecord(property.PropertyType))
            {
                foreach (var inner in WithEachPropertyChanged(current, values))
                    yield return (property.Name + "." + inner.Property, With(record, property, inner.Value));
            }
            else
            {
                object? other;

                do
                {
                    other = values.Make(property.PropertyType);
                }
                while (Equals(other, current));

                yield return (property.Name, With(record, property, other));
            }
        }
    }

    private object? Make(Type type)
    {
        _next++;

        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Make(underlying);

        if (type == typeof(string))
            return Texts[_next % Texts.Length] + _next;

        if (type == typeof(int))
            return _next;

        if (type == typeof(bool))
            return _next % 2 == 0;

        if (type == typeof(TimeSpan))
            return TimeSpan.FromTicks(_next);

        if (type == typeof(ImageReference))
            return (ImageReference)$"registry.example.com:5000/team/image-{_next}:{_next}";

        if (type == typeof(Command))
            return Make(new[] { typeof(ExecCommand), typeof(ShellCommand), typeof(ScriptCommand) }[_next % 3]);

        // Here-documents are for RUN; the one command of the model is that of a health check.
        if (type == typeof(EquatableArray<HereDocument>))
            return EquatableArray<HereDocument>.Empty;

        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(_next % Enum.GetValues(type).Length);

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
            return MakeList(type);

        if (type == typeof(DeclaredExternalImage))
            return new DeclaredExternalImage(_declaring = Make<string>(), Make<ImageReference>(), Make<ExternalImageFacts>());

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Fact<>))
            return Activator.CreateInstance(type, Make(type.GetGenericArguments()[0]), Stated());

        return IsRecord(type) ? MakeRecord(type) : throw new NotSupportedException($"The model holds a {type}: teach the generator to make one.");
    }

    /// <summary>All facts of a class are stated by it.</summary>
    private ExternalImageOrigin Stated() => new(new FactSource(_declaring, Make<string>(), Make<string>())) { Class = _declaring };

    private object MakeList(Type type)
    {
        var element = type.GetGenericArguments()[0];
        var items = Array.CreateInstance(element, listSize);

        for (var i = 0; i < listSize; i++)
            items.SetValue(Make(element), i);

        return type.GetMethod("From", BindingFlags.Public | BindingFlags.Static, [typeof(IEnumerable<>).MakeGenericType(element)])!.Invoke(null, [items])!;
    }

    private object MakeRecord(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        var value = constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType))]);

        foreach (var property in Settable(type).Where(p => constructor.GetParameters().All(c => c.Name != p.Name)))
            property.SetValue(value, Make(property.PropertyType));

        return value;
    }

    private static bool IsRecord(Type type) => type.IsClass && type.GetMethod("<Clone>$") is not null;

    private static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(p => p.CanWrite);

    private static T With<T>(T record, PropertyInfo property, object? value)
        where T : class
    {
        var copy = (T)record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }
}
