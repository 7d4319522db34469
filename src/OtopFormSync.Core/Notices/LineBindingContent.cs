using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Notices;

/// <summary>What a notice about a district's account in LINE says.</summary>
public sealed record LineBindingContent
{
    /// <summary>The program whose head the mail bears.</summary>
    public required Programs.Program Program { get; init; }

    /// <summary>The district.</summary>
    public required District District { get; init; }

    /// <summary>The code, and what became of it.</summary>
    public required LineCode Code { get; init; }
}
