using System.Diagnostics.CodeAnalysis;

namespace OtopFormSync.Core.Results;

/// <summary>Names a workspace in its record and in the results that it writes, so that results of another one are not written over and a record that is not the latest is noticed.</summary>
public sealed record WorkspaceId : IParsable<WorkspaceId>
{
    private WorkspaceId(string value) => Value = value;

    /// <summary>32 hexadecimal digits.</summary>
    public string Value { get; }

    /// <summary>A name that no other workspace has.</summary>
    public static WorkspaceId New() => new(Guid.NewGuid().ToString("N"));

    /// <inheritdoc/>
    public static WorkspaceId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' names no workspace.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out WorkspaceId result)
    {
        result = Guid.TryParseExact(s, "N", out var id) ? new(id.ToString("N")) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
