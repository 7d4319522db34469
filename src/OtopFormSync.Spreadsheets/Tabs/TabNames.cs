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
    public static string Free(string wanted, ISet<string> taken)
    {
        var name = new string([.. CellText.Of(wanted).Select(sign => sign is ':' or '\\' or '/' or '?' or '*' or '[' or ']' or '\n' or '\t' ? '-' : sign)]).Trim('\'', ' ');
        name = name.Length == 0 ? "Sheet" : name.Length > MaxLength ? name[..MaxLength] : name;
        var free = name;
        for (var i = 2; !taken.Add(free); i++)
        {
            var suffix = FormattableString.Invariant($" ({i})");
            free = name[..Math.Min(name.Length, MaxLength - suffix.Length)] + suffix;
        }

        return free;
    }
}
