namespace OtopFormSync.Core;

/// <summary>The same told to people and to logs: what happened and what to do.</summary>
/// <param name="InThai">For people, in the program's own words. Identities on record are made of it, so that it stays where a <see cref="Saying"/> says it in the office's words.</param>
/// <param name="InEnglish">For logs and administrators, without personal data.</param>
public sealed record Telling(string InThai, string InEnglish)
{
    /// <summary>The sentence by which an office words it, where officers or districts read it in the results or a mail; null for what only the console says.</summary>
    public Saying? Saying { get; init; }

    /// <summary>The same with what a service of others said, in its own words.</summary>
    /// <param name="said">What it said; null when it said nothing that helps.</param>
    /// <returns>The telling, without a sentence of the office's: it has no words for those of others.</returns>
    public Telling Quoting(string? said) => said is null ? this : new($"{InThai} “{said}”", $"{InEnglish} “{said}”");

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

    /// <summary>In Thai, in an office's words.</summary>
    /// <param name="wording">The office's wording.</param>
    /// <returns>The text.</returns>
    public string In(IWording wording) => Saying is { } saying ? wording.Say(saying) : InThai;
}
