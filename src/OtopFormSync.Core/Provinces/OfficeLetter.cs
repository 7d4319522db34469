namespace OtopFormSync.Core.Provinces;

/// <summary>What the office's letters carry: number, address, whom they go to and who signs. What is not given is left to be filled in by hand.</summary>
public sealed record OfficeLetter
{
    /// <summary>The beginning of the letter's number, such as นค ๐๐๑๙.๓/; null when it is left open.</summary>
    public string? Number { get; init; }

    /// <summary>The lines of the office's address, at the right of the number.</summary>
    public ValueList<string> Address { get; init; } = [];

    /// <summary>To whom the report goes, such as ผู้ว่าราชการจังหวัดหนองคาย; null when it is left open.</summary>
    public string? To { get; init; }

    /// <summary>The name in brackets below the signature; null when it is left open.</summary>
    public string? Signer { get; init; }

    /// <summary>The signer's post, one line each.</summary>
    public ValueList<string> Post { get; init; } = [];

    /// <summary>The unit in charge, at the foot of the letter; null for the office itself.</summary>
    public string? Unit { get; init; }
}
