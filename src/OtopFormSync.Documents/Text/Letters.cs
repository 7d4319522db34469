namespace OtopFormSync.Documents.Text;

/// <summary>How letters look by one set of properties; null what it does not say.</summary>
internal sealed record Letters(bool? IsStruck = null, bool? IsRaised = null, bool? IsHidden = null, string? Color = null, string? Ground = null)
{
    public const string White = "FFFFFF";

    /// <summary>A ground that is not one known colour: equal to no colour of letters.</summary>
    public const string UnknownGround = "";

    public static Letters Unsaid { get; } = new();

    /// <summary>With what a weaker set says where this one says nothing.</summary>
    public Letters Over(Letters weaker) => new(IsStruck ?? weaker.IsStruck, IsRaised ?? weaker.IsRaised, IsHidden ?? weaker.IsHidden, Color ?? weaker.Color, Ground ?? weaker.Ground);

    /// <summary>How they look.</summary>
    /// <param name="ground">The ground of the cell or the page; <see cref="UnknownGround"/> where nothing is known of it.</param>
    public Look On(string ground) =>
        IsHidden == true || (Color is not null && Color == (Ground ?? ground)) ? Look.Unseen
        : IsStruck == true ? Look.Struck
        : IsRaised == true ? Look.Raised
        : Look.Plain;
}
