namespace OtopFormSync.Worker.Doctor;

/// <summary>How it is.</summary>
internal enum Mark
{
    /// <summary>Well.</summary>
    Well,

    /// <summary>It works, and something is to be looked at.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Wrong,
}

/// <summary>A sentence in both languages.</summary>
/// <param name="Thai">In Thai.</param>
/// <param name="English">In English.</param>
internal readonly record struct Sentence(string Thai, string English)
{
    /// <summary>The same in both.</summary>
    public static Sentence Same(string text) => new(text, text);

    /// <summary>In one of them.</summary>
    public string In(bool thai) => thai ? Thai : English;
}

/// <summary>What the doctor found.</summary>
/// <param name="Group">The area.</param>
/// <param name="Mark">How it is.</param>
/// <param name="Fact">What was found.</param>
/// <param name="Remedy">What to do; null when nothing.</param>
internal sealed record Finding(Sentence Group, Mark Mark, Sentence Fact, Sentence? Remedy)
{
    /// <summary>All is well.</summary>
    public static Finding Well(Sentence group, string thai, string english) => new(group, Mark.Well, new(thai, english), null);

    /// <summary>Something is to be looked at.</summary>
    public static Finding Warning(Sentence group, Sentence fact, Sentence remedy) => new(group, Mark.Warning, fact, remedy);

    /// <summary>Something does not work.</summary>
    public static Finding Wrong(Sentence group, Sentence fact, Sentence remedy) => new(group, Mark.Wrong, fact, remedy);
}
