using OtopFormSync.Core;

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

/// <summary>What the doctor found.</summary>
/// <param name="Group">The area.</param>
/// <param name="Mark">How it is.</param>
/// <param name="Fact">What was found.</param>
/// <param name="Remedy">What to do; null when nothing.</param>
internal sealed record Finding(Telling Group, Mark Mark, Telling Fact, Telling? Remedy)
{
    /// <summary>All is well.</summary>
    public static Finding Well(Telling group, string thai, string english) => new(group, Mark.Well, new(thai, english), null);

    /// <summary>Something is to be looked at.</summary>
    public static Finding Warning(Telling group, Telling fact, Telling remedy) => new(group, Mark.Warning, fact, remedy);

    /// <summary>Something does not work.</summary>
    public static Finding Wrong(Telling group, Telling fact, Telling remedy) => new(group, Mark.Wrong, fact, remedy);
}
