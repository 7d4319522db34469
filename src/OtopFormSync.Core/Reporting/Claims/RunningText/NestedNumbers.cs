using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>The numbers by which a letter orders its lines below one another: 1. ยอดจำหน่าย, and below it 1.1 เป้าหมาย, 1.2 ผลงาน. They look like figures and count nothing.</summary>
internal static partial class NestedNumbers
{
    private const int MostLines = 2_000;
    private const int LongestLine = 2_000;

    /// <summary>Blanks such a number at the beginning of each line that has no label of its own, where it follows from those of the lines around it: 1.1 below 1., 1.2 behind 1.1.</summary>
    /// <param name="lines">The lines; they stay as long.</param>
    /// <param name="hasLabel">True for a line that a label begins to read: its number is in nobody's way.</param>
    public static void Blank(string[] lines, Func<string, bool> hasLabel)
    {
        var numbers = lines.Take(MostLines).Select((line, i) => Of(line, i)).OfType<Number>().ToList();
        if (!numbers.Exists(number => number.IsNested))
        {
            return;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < numbers.Count; i++)
        {
            var number = numbers[i];
            if (!number.IsNested)
            {
                continue;
            }

            var follows = number.Last > 1 ? known.Contains(number.Sibling(number.Last - 1))
                : (i > 0 && numbers[i - 1].Text == number.Parent) || numbers.Skip(i + 1).FirstOrDefault(next => next.Depth == number.Depth)?.Text == number.Sibling(2);
            if (follows)
            {
                known.Add(number.Text);
                lines[number.Line] = hasLabel(lines[number.Line]) ? lines[number.Line] : string.Concat(new string(' ', number.End), lines[number.Line].AsSpan(number.End));
            }
        }
    }

    private static Number? Of(string line, int at)
    {
        if (line.Length > LongestLine || Beginning().Match(line) is not { Success: true } match || Ordinals.Counts(line[match.Length..].TrimStart()) || Multiple().IsMatch(line[match.Length..]))
        {
            return null;
        }

        return new(at, ThaiScript.ArabicDigits(match.Groups["number"].Value), match.Length);
    }

    /// <summary>The number that begins a line.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Text">The number, Arabic digits.</param>
    /// <param name="End">Behind it in the line.</param>
    private sealed record Number(int Line, string Text, int End)
    {
        public int Depth => Text.Count(c => c == '.');

        public bool IsNested => Depth > 0;

        public string Parent => Text[..Text.LastIndexOf('.')];

        public int Last => int.Parse(Text.AsSpan(Text.LastIndexOf('.') + 1), CultureInfo.InvariantCulture);

        public string Sibling(int last) => string.Create(CultureInfo.InvariantCulture, $"{Parent}.{last}");
    }

    // 1. , 1.1 , 1.1.2) , ข้อ 1: words or a figure stand behind it.
    [GeneratedRegex(@"^\s*(?:[-–•*]\s*)?(?:ข้อ(?:ที่)?\s*)?\(?(?<number>[1-9๑-๙][0-9๐-๙]?(?:\.[1-9๑-๙][0-9๐-๙]?){0,2})(?:[.)]{0,2}(?=\s+\S)|[.)]{0,2}(?=[ก-ฮเ-ไ(]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Beginning();

    // 1.1 M, 1.2 %: a unit that counts, or one that the province's own figures are in.
    [GeneratedRegex(@"^\s*(?:(?i:m|mb|k|mil|millions?|mbaht|mthb|baht|thb)(?![A-Za-z])|[%฿]|ลบ|มบ|ล\.|[-–+=/*×]|ผลิตภัณฑ์\s*$|เปอร์เซ็นต์)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Multiple();
}
