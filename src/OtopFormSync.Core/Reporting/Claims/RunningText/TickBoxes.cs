using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>The boxes of a form, of which one is ticked: (  ) ไม่มี ( / ) มี จำนวน 2 ผลิตภัณฑ์. What is not ticked is not said.</summary>
internal static partial class TickBoxes
{
    /// <summary>The text, as long as before, with the boxes and the answer that is not ticked blanked; as it is where none or both are ticked, or the answer that is not ticked has a figure.</summary>
    /// <param name="text">The text, Arabic digits.</param>
    public static string Settled(string text) => text.Contains("มี", StringComparison.Ordinal) && (text.Contains('(', StringComparison.Ordinal) || text.AsSpan().ContainsAny('☐', '☑'))
        ? None().Replace(Some().Replace(text, match => new string(' ', match.Length)), match => match.Groups["none"].Value.PadLeft(match.Groups["none"].Index + match.Groups["none"].Length - match.Index).PadRight(match.Length)) : text;

    private const string Empty = @"(?:\(\s*\)|☐)\s*";

    private const string Ticked = @"(?:\(\s*[/✓✔]\s*\)|☑)\s*";

    [GeneratedRegex(Empty + @"ไม่มี\s*" + Ticked + "(?=มี)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Some();

    [GeneratedRegex(Ticked + @"(?<none>ไม่มี)\s*" + Empty + @"มี(?:\s|จำนวน|\.|…|_)*(?:ผลิตภัณฑ์|รายการ|ราย|คน|บาท)?(?=[\s.…_]*$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex None();
}
