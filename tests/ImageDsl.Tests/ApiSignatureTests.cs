using System.Reflection;

namespace ImageDsl.Tests;

/// <summary>
/// The compiler executes the real library on values that it evaluated itself, so the signatures hold nothing that it could not make:
/// primitives, strings, TimeSpan, the DSL's own sealed types and enumerations, objects of classes that it hosts (images and external images), arrays and sequences of these, and delegates over these.
/// </summary>
public class ApiSignatureTests
{
    private static readonly Assembly Library = typeof(Image).Assembly;

    private static readonly HashSet<Type> Values = [typeof(void), typeof(bool), typeof(int), typeof(long), typeof(string), typeof(TimeSpan)];

    public static TheoryData<Type> PublicTypes => [.. Library.GetExportedTypes().Where(type => type.Namespace == "ImageDsl")];

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void Public_members_use_only_types_that_the_compiler_can_make(Type type)
    {
        var foreign = Members(type).SelectMany(member => Types(member).Where(used => !IsPossible(used)).Select(used => $"{type.Name}.{member.Name}: {used}"));

        Assert.Empty(foreign);
    }

    [Fact]
    public void A_member_that_mentions_an_image_class_has_an_overload_that_takes_its_reference()
    {
        var generic = Library.GetExportedTypes().Where(type => type.Namespace == "ImageDsl").SelectMany(Members).OfType<MethodInfo>().Where(method => method.IsGenericMethod).ToList();

        Assert.NotEmpty(generic);
        Assert.All(generic, method =>
        {
            Assert.Equal([typeof(Image)], Assert.Single(method.GetGenericArguments()).GetGenericParameterConstraints());
            Assert.Single(method.DeclaringType!.GetMethods(), other => other.Name == method.Name && !other.IsGenericMethod && WithoutReference(other).SequenceEqual(Parameters(method)));
        });
    }

    [Fact]
    public void No_method_has_more_than_four_optional_parameters_and_no_name_more_than_four_overloads()
    {
        var methods = Library.GetExportedTypes().Where(type => type.Namespace == "ImageDsl").SelectMany(Members).OfType<MethodInfo>().Where(method => !method.IsSpecialName).ToList();

        Assert.DoesNotContain(methods, method => method.GetParameters().Count(parameter => parameter.IsOptional) > 4);
        Assert.DoesNotContain(methods.Where(method => !method.IsGenericMethod).GroupBy(method => (method.DeclaringType, method.Name)), overloads => overloads.Count() > 4);
    }

    [Fact]
    public void Every_method_of_the_builder_returns_it_so_that_calls_chain_except_those_that_make_something_to_refer_to()
    {
        var others = typeof(ImageBuilder).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.ReturnType != typeof(ImageBuilder))
            .Select(method => (method.Name, method.ReturnType))
            .Distinct()
            .OrderBy(method => method.Name, StringComparer.Ordinal);

        Assert.Equal([("Arg", typeof(Variable)), ("GlobalArg", typeof(Variable)), ("Stage", typeof(Stage))], others);
    }

    [Fact]
    public void The_rule_refuses_what_it_should()
    {
        Assert.False(IsPossible(typeof(object)));
        Assert.False(IsPossible(typeof(Uri)));
        Assert.False(IsPossible(typeof(List<string>)));
        Assert.False(IsPossible(typeof(Action<Uri>)));
        Assert.False(IsPossible(typeof((string, string)[])));
        Assert.True(IsPossible(typeof(Action<ImageBuilder>)));
        Assert.True(IsPossible(typeof(IEnumerable<string>)));
        Assert.True(IsPossible(typeof(TimeSpan?)));
    }

    private static IEnumerable<Type> Parameters(MethodBase method) => method.GetParameters().Select(parameter => parameter.ParameterType);

    private static IEnumerable<Type> WithoutReference(MethodBase method)
    {
        var types = Parameters(method).ToList();
        _ = types.Remove(typeof(ImageReference));
        return types;
    }

    private static IEnumerable<MethodBase> Members(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

        return type.GetMembers(Declared).OfType<MethodBase>().Where(IsVisible).Where(method => !IsOfObject(method));
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOfObject(MethodBase method) => method is MethodInfo info && info.GetBaseDefinition().DeclaringType == typeof(object);

    private static IEnumerable<Type> Types(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Concat(method is MethodInfo info ? [info.ReturnType] : []);

    private static bool IsPossible(Type type)
    {
        if (type.IsByRef || type.IsArray)
            return IsPossible(type.GetElementType()!);

        if (type.IsGenericType)
            return IsPossibleGeneric(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(IsPossible);

        return Values.Contains(type) || type == typeof(ExternalImage) || (type.Assembly == Library && type.Namespace == "ImageDsl" && (type.IsEnum || type.IsSealed));
    }

    private static bool IsPossibleGeneric(Type definition) =>
        definition == typeof(Nullable<>) || definition == typeof(IEnumerable<>) || definition.Name.StartsWith("Action`", StringComparison.Ordinal) || definition.Name.StartsWith("Func`", StringComparison.Ordinal);
}
