using OtopFormSync.Core.Results;

namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>Names of tabs.</summary>
public static class TabNames
{
    private const int MaxLength = 31;

    /// <summary>The sheet that a reference such as <c>'สรุป'!$A$1:$C$3</c> points to; empty when it points nowhere.</summary>
    public static string OfReference(string reference)
    {
        var end = reference.LastIndexOf('!');
        if (end <= 0)
        {
            return "";
        }

        var name = reference[..end].TrimStart('$');
        return name.Length > 1 && name[0] == '\'' && name[^1] == '\'' ? name[1..^1].Replace("''", "'", StringComparison.Ordinal) : name;
    }

    /// <summary>The name as references write it.</summary>
    public static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A name that Excel takes and no other sheet has.</summary>
    /// <param name="wanted">The name as it is wanted.</param>
    /// <param name="taken">The other sheets' names; the new one is added.</param>
    /// <param name="takesSlash">True for Sheets, where 2/2567 may stand in a name.</param>
    public static string Free(string wanted, ISet<string> taken, bool takesSlash = false)
    {
        var name = Clean(wanted, takesSlash);
        var free = name;
        for (var i = 2; !taken.Add(free); i++)
        {
            var suffix = FormattableString.Invariant($" ({i})");
            free = name[..Math.Min(name.Length, MaxLength - suffix.Length)] + suffix;
        }

        return free;
    }

    /// <summary>Whether a sheet still has the name that it was given: the wanted one, or that with a number since another had it.</summary>
    public static bool IsMadeOf(string wanted, string name) => new[] { wanted, Clean(wanted, takesSlash: true) }.Any(made =>
        name == made || (name.StartsWith($"{made} (", StringComparison.Ordinal) && name[^1] == ')' && name[(made.Length + 2)..^1] is { Length: > 0 } number && number.All(char.IsAsciiDigit)));

    private static string Clean(string wanted, bool takesSlash)
    {
        var name = new string([.. CellText.Of(wanted).Select(sign => sign is ':' or '\\' or '?' or '*' or '[' or ']' or '\n' or '\t' || (sign == '/' && !takesSlash) ? '-' : sign)]).Trim('\'', ' ');
        return name.Length == 0 ? "Sheet" : name.Length > MaxLength ? name[..MaxLength] : name;
    }
}
