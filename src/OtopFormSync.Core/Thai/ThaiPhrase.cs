namespace OtopFormSync.Core.Thai;

/// <summary>Joins names and words as Thai does: without spaces between Thai words, with one beside Latin letters and digits, "และ" before the last.</summary>
internal static class ThaiPhrase
{
    /// <summary>A name that Thai words may follow directly.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The name, with a space after it when it does not end in Thai.</returns>
    public static string Name(string name) => name.Length > 0 && name[^1] is < '\u0E00' or > '\u0E7F' ? name + " " : name;

    /// <summary>ก, or ก และ ข, or ก ข และ ค.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The list as a phrase.</returns>
    public static string Join(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(' ', parts.Take(parts.Count - 1))} และ{(parts[^1][0] is < '\u0E00' or > '\u0E7F' ? " " : "")}{parts[^1]}",
    };
}
