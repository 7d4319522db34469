namespace OtopFormSync.Testing.Hands;

/// <summary>One thing that a person does to the results between two writings, and what must hold after the next one.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Do">Does it.</param>
/// <param name="Then">What people then see; the officers' texts and the figures are looked at after every edit.</param>
public sealed record PeoplesEdit(string Name, Action<IHand> Do, Action<IHand> Then)
{
    public PeoplesEdit(string name, Action<IHand> act)
        : this(name, act, _ => { })
    {
    }

    /// <summary>Texts of officers that this edit changes itself: by tab, row and column key; null when it removes them.</summary>
    public IReadOnlyDictionary<(string Tab, string Row, string Column), string?> Changes { get; init; } = new Dictionary<(string, string, string), string?>();

    /// <summary>Rows that this edit removes until they are written again, by tab and row key.</summary>
    public IReadOnlyList<(string Tab, string Row)> Gone { get; init; } = [];

    /// <summary>Tabs that this edit makes, in which nothing may ever be written.</summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>Texts that this edit puts where none of our cells is.</summary>
    public IReadOnlyList<string> Strays { get; init; } = [];

    public override string ToString() => Name;
}
