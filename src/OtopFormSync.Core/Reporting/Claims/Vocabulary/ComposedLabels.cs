using System.Buffers;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>
/// Labels that people compose of common words: จำนวน, ผู้ประกอบการ, ที่, เข้าร่วม, โครงการ, Digital Wallet. A program names a few of each;
/// an indicator that has one composition for its label has all that are made in the same way.
/// </summary>
internal sealed class ComposedLabels
{
    private const string None = "";

    private static readonly string[] Otop = ["otop", "โอทอป", "ชุมชน", None];
    private static readonly string[] AsOtop = ["เป็นสินค้า otop", "เป็นผลิตภัณฑ์ otop", "เป็น otop", "สินค้า otop", "otop", "โอทอป", None];
    private static readonly string[] Goods = ["สินค้าและผลิตภัณฑ์", "ผลิตภัณฑ์และสินค้า", "ผลิตภัณฑ์", "สินค้า"];
    private static readonly string[] Registering = ["ลงทะเบียน", "ขึ้นทะเบียน", "จดทะเบียน"];
    private static readonly string[] Anew = ["เพิ่มขึ้น", "เพิ่มเติม", "เพิ่มใหม่", "เพิ่ม", "รายการใหม่", "ใหม่"];
    private static readonly string[] Number = ["จำนวน", None];
    private static readonly string[] Relating = ["ที่ได้รับการ", "ได้รับการ", "ที่มีการ", "ที่มา", "ที่", None];
    private static readonly string[] Selling = ["จำหน่าย", "ขาย", "ซื้อขาย"];

    // Who takes part, how, and in what, which only the indicator knows.
    private static readonly string[] Those = ["ผู้ผลิต/ผู้ประกอบการ", "ผู้ผลิตผู้ประกอบการ", "ผู้ผลิตชุมชน", "ผู้ประกอบการ otop", "ผู้ผลิต otop", "กลุ่ม otop", "ผู้ประกอบการ", "ผู้ผลิต", "ร้านค้า", "กลุ่ม", "ผู้"];
    private static readonly string[] TakingPart = ["สมัครเข้าร่วม", "ลงทะเบียนเข้าร่วม", "เข้าร่วม", "เข้า", "ร่วม", "สมัคร", "ลงทะเบียน"];
    private static readonly string[] InProject = ["โครงการ", None];
    private static readonly string[] SoFar = ["สะสม", None];

    // Ways of saying the same: what has its label by one of them has it by the others.
    private static readonly string[][][][] Ways =
    [
        [
            [Number, Goods, Otop, Relating, [.. Registering, None], AsOtop, ["ในระบบ", None], Anew],
            [Number, Goods, Otop, ["ใหม่", "รายการใหม่"], ["ที่ได้รับการ", "ได้รับการ", "ที่มีการ", "ที่มา", "ที่"], Registering, AsOtop, ["ในระบบ", None], [.. Anew, None]],
            [Number, ["otop", "โอทอป"], Relating, Registering, Anew],
            [Number, Registering, Goods, Otop, Anew],
            [Number, Registering, ["otop", "โอทอป"], Anew],
            [Number, Goods, Otop, Relating, Registering, ["ในเดือน"]],
        ],
        [
            [["ยอดการ", "ยอด", "มูลค่าการ", "มูลค่า", "ผลการ", "รายได้จากการ", "รายรับจากการ"], Selling, [.. Goods, None], Otop],
            [["มูลค่า"], Goods, Otop, ["ที่", None], Selling, ["ได้"]],
            [["จำนวนเงินที่", "ยอดที่"], Selling, ["ได้"]],
        ],
    ];

    // เพิ่มเป็น 40, and เพิ่มจากเดือนก่อน, compare; such words belong to the figure.
    private static readonly string[] Comparing = ["เป็น", "จาก", "เหลือ", "กว่า", "มา"];

    private readonly List<(string[][] Slots, Indicator Indicator)> _labels = [];
    private readonly SearchValues<char> _beginnings;

    /// <summary>Prepares the labels of a program.</summary>
    /// <param name="program">The program.</param>
    public ComposedLabels(Program program)
    {
        foreach (var indicator in program.Indicators)
        {
            var columns = indicator.Columns.Select(HeadingLexicon.Key).ToList();
            _labels.AddRange(Ways.Where(ways => Array.Exists(ways, way => columns.Exists(column => Length(way, column, 0) == column.Length))).SelectMany(ways => ways).Select(way => (way, indicator)));
            if (Joined(columns) is { Length: > 0 } joined)
            {
                _labels.Add(([Number, Those, ["ที่", None], TakingPart, InProject, joined, SoFar], indicator));
                _labels.Add(([Number, ["สมาชิก"], InProject, joined, SoFar], indicator));
            }
        }

        var beginnings = _labels.SelectMany(label => label.Slots.Take(label.Slots.TakeWhile(slot => slot.Contains(None)).Count() + 1)).SelectMany(slot => slot).Where(word => word.Length > 0).Select(word => word[0]).ToList();
        _beginnings = SearchValues.Create([.. beginnings, .. beginnings.Select(char.ToUpperInvariant)]);
    }

    /// <summary>The longest composed label at a place.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">The place.</param>
    /// <param name="indicator">What it labels.</param>
    /// <returns>Its length; 0 when none begins there.</returns>
    public int Match(string text, int start, out Indicator? indicator)
    {
        var longest = 0;
        indicator = null;
        if (!_beginnings.Contains(text[start]))
        {
            return 0;
        }

        foreach (var (slots, labelled) in _labels)
        {
            if (Length(slots, text, start) is var length && length > longest)
            {
                (longest, indicator) = (length, labelled);
            }
        }

        return longest;
    }

    // Digital Wallet, of "จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม (ราย)"; every other name that the indicator has for it, too.
    private static string[]? Joined(List<string> columns)
    {
        const string participants = "ผู้เข้าร่วม";
        return !columns.Exists(column => Bare(column) is var bare && bare.StartsWith(participants, StringComparison.Ordinal)) ? null
            : [.. columns.Select(column => Without(Without(Without(Bare(column), "ผู้"), "เข้าร่วม"), "โครงการ")).Where(name => name.Length > 3).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length)];

        static string Bare(string column)
        {
            column = column.IndexOf('(', StringComparison.Ordinal) is > 3 and var at ? column[..at].TrimEnd() : column;
            return Without(column.EndsWith(SoFar[0], StringComparison.Ordinal) ? column[..^SoFar[0].Length].TrimEnd() : column, Number[0]);
        }

        static string Without(string text, string word) => text.StartsWith(word, StringComparison.Ordinal) ? text[word.Length..].TrimStart() : text;
    }

    // The longest way through the slots from a place, words with or without a space between them; 0 for none.
    private static int Length(string[][] slots, string text, int start)
    {
        var end = End(slots, 0, text, start);
        return end > start ? end - start : 0;
    }

    private static int End(string[][] slots, int slot, string text, int at)
    {
        if (slot == slots.Length)
        {
            return EndsThere(text, at) ? at : -1;
        }

        var longest = -1;
        foreach (var word in slots[slot])
        {
            var from = word.Length > 0 && slot > 0 && at < text.Length && text[at] == ' ' ? at + 1 : at;
            if (word.Length == 0 || (from + word.Length <= text.Length && MayBegin(word, text[from]) && text.AsSpan(from, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)))
            {
                longest = Math.Max(longest, End(slots, slot + 1, text, word.Length == 0 ? at : from + word.Length));
            }
        }

        return longest;
    }

    // Thai knows no capitals: nearly every word is ruled out by its first letter.
    private static bool MayBegin(string word, char first) => word[0] == first || word[0] is not (>= '\u0E01' and <= '\u0E5B');

    private static bool EndsThere(string text, int end) => end == text.Length
        || (!ThaiLetters.IsMark(text[end]) && !(char.IsAsciiLetter(text[end]) && char.IsAsciiLetter(text[end - 1])) && !Compares(text.AsSpan(end)));

    private static bool Compares(ReadOnlySpan<char> after)
    {
        foreach (var word in Comparing)
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
