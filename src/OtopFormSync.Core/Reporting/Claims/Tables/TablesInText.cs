using System.Text.RegularExpressions;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Tables;

/// <summary>Tables that lost their lines on the way into a text: cells parted by runs of spaces, bars or commas, or pasted one a line. They are read as the tables that they were.</summary>
/// <param name="lexicon">The program's words.</param>
internal sealed partial class TablesInText(HeadingLexicon lexicon)
{
    private const int MostLines = 400;
    private const int LongestCell = 60;
    private const int MostCells = 80;
    private const int LinesAround = 5;

    // What parts cells instead of spaces.
    private static readonly string[] Signs = ["|", ";", ","];

    // What heads the first column of a table, and no sentence.
    private static readonly string[] Heads = ["รายการ", "เดือน", "ประจำเดือน", "ที่", "ลำดับ", "ลำดับที่", "ตัวชี้วัด", "อำเภอ", "no", "no."];

    /// <summary>Takes the tables out of texts: the lines stay, emptied, so that those below keep their numbers.</summary>
    /// <param name="texts">The texts with their places.</param>
    /// <param name="tables">The tables that are known.</param>
    public (ValueList<(string Text, string Place)> Texts, ValueList<ReadTable> Tables) Apart(ValueList<(string Text, string Place)> texts, ValueList<ReadTable> tables)
    {
        var found = new List<ReadTable>();
        var left = texts.Select(text => (Text: WithoutTables(text.Text, text.Place, found), text.Place)).ToList();
        return found.Count == 0 ? (texts, tables) : (left.ToValueList(), [.. tables, .. found]);
    }

    private string WithoutTables(string text, string place, List<ReadTable> found)
    {
        var lines = text.Split('\n');
        var isTaken = false;
        for (var i = 0; i < lines.Length && i < MostLines; i++)
        {
            var above = lines[..i].Reverse().Select(line => line.Trim()).Where(line => line.Length > 0).Take(LinesAround).Reverse().ToValueList();
            if ((Spaced(lines, i, above) ?? OnePerLine(lines, i, above)) is not { } rows)
            {
                continue;
            }

            var last = rows[^1].Last;
            found.Add(new(place, rows.Select(row => new ReadRow(row.First + 1, row.Cells.Select(cell => new ReadCell(cell)).ToValueList())).ToValueList())
            {
                Above = above,
                Below = lines[(last + 1)..].Select(line => line.Trim()).Where(line => line.Length > 0).Take(LinesAround).ToValueList(),
            });
            Array.Fill(lines, "", i, last + 1 - i);
            (isTaken, i) = (true, last);
        }

        return isTaken ? string.Join('\n', lines) : text;
    }

    // เดือน      ยอดจำหน่าย     ผลิตภัณฑ์, or เดือน|ยอดจำหน่าย|ผลิตภัณฑ์, over lines of as many cells. Months alone over a label and its figures are read by their line.
    private List<TextRow>? Spaced(string[] lines, int at, ValueList<string> above)
    {
        var sign = Signs.FirstOrDefault(mark => lines[at].Contains(mark, StringComparison.Ordinal)) ?? "";
        var head = sign == "," && Thousands().IsMatch(lines[at]) ? [] : Parts(lines[at], sign);
        if (head.Length < 2 || head.Any(IsFigure) || head.Skip(1).All(cell => HeadingSense.Of(lexicon, cell) is { NamesMonths: true, Indicator: null }) || !head.Skip(1).All(IsHeading))
        {
            return null;
        }

        var rows = new List<TextRow> { new(at, at, head) };
        var beginsWithFigure = HeadingSense.Of(lexicon, head[0]).Indicator is not null; // else its first column names the rows
        for (var i = at + 1; i < lines.Length && Parts(lines[i], sign) is var cells && cells.Length == head.Length; i++)
        {
            if (i == at + 1 && Array.TrueForAll(cells, cell => Rule().IsMatch(cell)))
            {
                continue;
            }

            if ((IsFigure(cells[0]) && !beginsWithFigure) || !cells.Skip(1).All(IsCell) || !cells.Any(IsFigure))
            {
                break;
            }

            rows.Add(new(i, i, cells));
        }

        return rows.Count > 1 && IsAbout(rows, above) ? rows : null;
    }

    // รายการ / ต.ค. 66 / พ.ย. 66 / ยอดจำหน่าย / 100 / 200: as many cells a row as fit all lines up to the next empty one, in one way only.
    private List<TextRow>? OnePerLine(string[] lines, int at, ValueList<string> above)
    {
        if (!Heads.Contains(HeadingLexicon.Key(lines[at])))
        {
            return null;
        }

        var cells = lines.Skip(at).Take(MostCells).TakeWhile(line => line.Trim() is { Length: > 0 and <= LongestCell }).Select(line => line.Trim()).ToArray();
        var ways = Enumerable.Range(2, 7).Select(width => Rows(cells, at, width)).OfType<List<TextRow>>().Where(rows => IsAbout(rows, above)).Take(2).ToList();
        return ways is [var only] ? only : Ragged(cells, at) is { } ragged && IsAbout(ragged, above) ? ragged : null;
    }

    // A cell was left out: which one, nobody can say, so that every figure of its row is open.
    private List<TextRow>? Ragged(string[] cells, int at)
    {
        var width = cells.TakeWhile(cell => !IsFigure(cell)).Count() - 1;
        if (width < 3 || !cells.Skip(1).Take(width - 1).All(IsHeading) || HeadingSense.Of(lexicon, cells[width]).Indicator is null)
        {
            return null;
        }

        var rows = new List<TextRow> { new(at, at + width - 1, cells[..width]) };
        for (var i = width; i < cells.Length;)
        {
            var figures = cells.Skip(i + 1).TakeWhile(IsFigure).ToArray();
            if (IsFigure(cells[i]) || figures.Length == 0 || figures.Length >= width)
            {
                return null;
            }

            var open = $"{string.Join(' ', figures)} ?";
            rows.Add(new(at + i, at + i + figures.Length, figures.Length == width - 1 ? [cells[i], .. figures] : [cells[i], .. Enumerable.Repeat(open, width - 1)]));
            i += figures.Length + 1;
        }

        return rows;
    }

    private static List<TextRow>? Rows(string[] cells, int at, int width)
    {
        var rows = cells.Chunk(width).Select((row, i) => new TextRow(at + (i * width), at + (i * width) + row.Length - 1, row)).ToList();
        var shape = rows.Count < 2 ? [] : rows[1].Cells.Select(IsFigure).ToList();
        return cells.Length % width == 0 && rows.Count > 1 && !rows[0].Cells.Any(IsFigure) && shape.Contains(true) && (!shape[0] || NumbersRows(rows))
            && rows.Skip(1).All(row => row.Cells.Select(IsFigure).SequenceEqual(shape)) ? rows : null;
    }

    // 1, 2, 3 in the first column.
    private static bool NumbersRows(List<TextRow> rows) => rows.Skip(1).Select((row, i) => ThaiScript.ArabicDigits(row.Cells[0]).TrimEnd('.') == (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)).All(counts => counts);

    // Something of the program stands in the headings or labels, or in the lines above.
    private bool IsAbout(List<TextRow> rows, ValueList<string> above) => rows[0].Cells.Concat(rows.Skip(1).SelectMany(row => row.Cells.Take(2))).Concat(above).Any(cell => HeadingSense.Of(lexicon, cell).Indicator is not null);

    private bool IsHeading(string cell) => HeadingSense.Of(lexicon, cell) is { Indicator: not null } or { NamesMonths: true } or { Kind: not null } or { NamesBaht: true } or { CountUnit: not null } or { Year: not null } or { IsOther: true };

    private static bool IsCell(string cell) => cell.Length <= LongestCell;

    private static bool IsFigure(string cell) => Figure().IsMatch(cell);

    // What is parted by tabs was read as a table before.
    private static string[] Parts(string line, string sign) => line.Length > 300 || line.Contains('\t', StringComparison.Ordinal) ? []
        : sign.Length == 0 || (sign == "," && Gap().IsMatch(line.Trim())) ? Gap().Split(line.Trim()) : line.Trim().Trim('|').Split(sign, StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"[ \u00A0]{2,}", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Gap();

    // กว่า 1,250 ล้านบาท: the comma of a number parts no cells.
    [GeneratedRegex("[0-9๐-๙],[0-9๐-๙]{3}(?![0-9๐-๙])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Thousands();

    // |---|:--:| under the headings.
    [GeneratedRegex("^:?-{2,}:?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[+(]?[0-9๐-๙][0-9๐-๙,]*(?:\.[0-9๐-๙]+)?\)?(?:\s?\.-)?\s*(?:บาท|ราย|คน|ผลิตภัณฑ์|รายการ|%)?$|^[-–—]+$|^ไม่มี$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Figure();

    private sealed record TextRow(int First, int Last, string[] Cells);
}
