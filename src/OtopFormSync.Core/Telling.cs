namespace OtopFormSync.Core;

/// <summary>The same told to people and to logs: what happened and what to do.</summary>
/// <param name="InThai">For officers and districts.</param>
/// <param name="InEnglish">For logs and administrators, without personal data.</param>
public sealed record Telling(string InThai, string InEnglish)
{
    /// <summary>Both on one line, for whoever reads the console.</summary>
    public string InBoth => $"{InEnglish} / {InThai}";

    /// <summary>What reads the same in both languages: a command, a name.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The telling.</returns>
    public static Telling Same(string text) => new(text, text);

    /// <summary>In one of them.</summary>
    /// <param name="isThai">True for Thai.</param>
    /// <returns>The text.</returns>
    public string In(bool isThai) => isThai ? InThai : InEnglish;
}
