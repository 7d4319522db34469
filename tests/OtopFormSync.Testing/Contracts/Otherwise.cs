using OtopFormSync.Testing.Hands;

namespace OtopFormSync.Testing.Contracts;

/// <summary>What an edit comes to where a kind of results differs from what the table says: stated, and held like the rest.</summary>
public abstract record Otherwise
{
    /// <summary>People cannot do it there.</summary>
    public sealed record Impossible : Otherwise;

    /// <summary>They can, and then something else holds.</summary>
    public sealed record Instead(Action<IHand> Holds) : Otherwise;
}
