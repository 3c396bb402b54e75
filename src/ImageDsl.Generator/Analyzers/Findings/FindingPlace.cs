using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Analyzers;

/// <summary>Where a finding is reported.</summary>
/// <param name="Location">The place.</param>
/// <param name="Cause">The expression at fault, when that is elsewhere.</param>
internal sealed record FindingPlace(Location Location, Location? Cause = null)
{
    /// <summary>The diagnostic; when the cause is elsewhere, its message says where.</summary>
    public Diagnostic ToDiagnostic(DiagnosticDescriptor descriptor, ImageFinding finding)
    {
        var arguments = finding.Arguments.Cast<object>().ToArray();

        if (Cause is null)
            return Diagnostic.Create(descriptor, Location, SeverityOf(finding, descriptor), [], Properties(finding), arguments);

        // Rules that an image can break in somebody else's code word their message themselves.
        arguments[0] = $"{arguments[0]} ({Cause.InWords()})";

        return Diagnostic.Create(descriptor, Location, [Cause], arguments);
    }

    private static DiagnosticSeverity SeverityOf(ImageFinding finding, DiagnosticDescriptor descriptor) => finding.IsError ? DiagnosticSeverity.Error : descriptor.DefaultSeverity;

    private static ImmutableDictionary<string, string?>? Properties(ImageFinding finding) =>
        finding.Proposal is null ? null : ImmutableDictionary<string, string?>.Empty.Add(ImageFinding.ProposalProperty, finding.Proposal);
}
