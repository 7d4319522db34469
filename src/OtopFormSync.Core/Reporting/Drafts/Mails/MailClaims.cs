using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Blocks;
using OtopFormSync.Core.Reporting.Claims.RunningText;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>Every claim of a mail for one program: of its text, its tables and its attachments.</summary>
internal sealed class MailClaims
{
    private const int LongestTitle = 150;

    private readonly TextClaims _texts;
    private readonly TableClaims _tables;
    private readonly SentencesInCells _cells;
    private readonly TablesInText _inText;
    private readonly FieldsAbove _above;
    private readonly SubjectLimits _limits;
    private readonly HashSet<IndicatorKey> _amounts;

    /// <summary>Prepares the reading for a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="districts">Reads district names.</param>
    /// <param name="isPast">True for documents of what is over, in which a written nought is a figure.</param>
    public MailClaims(Program program, DistrictReader districts, bool isPast = false)
    {
        var lexicon = new HeadingLexicon(program);
        _texts = new(program, lexicon, districts);
        _tables = new(program, lexicon, districts, isPast);
        _cells = new(program, _texts);
        (_inText, _above) = (new(lexicon), new(lexicon));
        _amounts = program.Indicators.Where(indicator => indicator.IsMoney).Select(indicator => indicator.Key).ToHashSet();
        _limits = new(program, lexicon, districts, _texts);
        Remarks = new(program, new(program, lexicon, districts));
    }

    /// <summary>What mails say of their own figures.</summary>
    public MailRemarks Remarks { get; }

    /// <summary>The texts without the tables that stand in them as text, each month of a list with the label above it, and those tables behind the others.</summary>
    /// <param name="texts">The texts with their places.</param>
    /// <param name="tables">The tables.</param>
    public (ValueList<(string Text, string Place)> Texts, ValueList<ReadTable> Tables) Apart(ValueList<(string Text, string Place)> texts, ValueList<ReadTable> tables)
    {
        var apart = WithoutRows(_inText.Apart(texts, _above.Over(tables)));
        return ([.. apart.Texts.Select(text => (_texts.Labelled(text.Text), text.Place))], apart.Tables);
    }

    private static (ValueList<(string Text, string Place)> Texts, ValueList<ReadTable> Tables) WithoutRows((ValueList<(string Text, string Place)> Texts, ValueList<ReadTable> Tables) apart) =>
        ([.. apart.Texts.Select(text => text.Text.Contains('\t', StringComparison.Ordinal) ? (WithoutTableLines(text.Text, [.. apart.Tables.Where(table => IsBeside(text.Place, table))]), text.Place) : text)], apart.Tables);

    /// <summary>Reads the claims, tables first.</summary>
    /// <param name="texts">The texts with their places.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="around">What the mail says besides: subject and text.</param>
    /// <param name="subject">The subject; empty for what is no mail.</param>
    public ValueList<Claim> Read(IReadOnlyList<(string Text, string Place)> texts, ValueList<ReadTable> tables, string around, string subject = "")
    {
        var claims = new List<Claim>();
        for (var i = 0; i < tables.Count; i++)
        {
            var table = tables[i];
            var grid = _tables.GridOf(table);
            var cells = _tables.Read(table, i, around).SelectMany(_cells.Read).ToList();
            claims.AddRange(cells);
            claims.AddRange(TableClaims.LabelledSentences(grid).SelectMany(sentence => _texts.Line(sentence.Text, ReadTable.PlaceOfRow(table.Place, sentence.Number))).Where(claim => claim.Indicator is not null && !cells.Exists(cell => cell.Place == claim.Place)));
            claims.AddRange(TableClaims.Sentences(grid).SelectMany(sentence => _texts.Line(sentence.Text, ReadTable.PlaceOfRow(table.Place, sentence.Number)).Where(claim => !cells.Exists(cell => IsOfCell(claim, cell))).Where(claim => claim.Indicator is not null || !cells.Exists(cell => cell.Place == claim.Place && IsMeasure(cell) && cell.Value.Original.Contains(sentence.Text, StringComparison.Ordinal)))).Where(claim => claim.Indicator is not null || ((claim.Correction > 0 || claim.CouldMean.Any(_amounts.Contains)) && !cells.Exists(cell => cell.Place == claim.Place && cell.Value.TryGetValue(out var own) && claim.Value.TryGetValue(out var said) && own == said))));
        }

        claims = claims.ConvertAll(claim => claim is { Spot: null, Indicator: not null, Month: null, SpansMonths: false } && tables.FirstOrDefault(table => claim.Place.StartsWith($"{table.Place} ", StringComparison.Ordinal)) is { } table && TitledMonth(table) is { } titled ? claim with { Month = new Reading<ReportingMonth>.Value(titled.ToString(), titled) } : claim);
        foreach (var (text, place) in texts)
        {
            claims.AddRange(_texts.Read(text, place));
        }

        return subject.Length == 0 ? claims.ToValueList() : [.. _limits.Over(subject, claims)];
    }

    // What a report within a cell says was read there, with the month and the district of the cell.
    private static bool IsOfCell(Claim claim, Claim cell) => claim.Indicator is not null && cell.Indicator == claim.Indicator && cell.Place == claim.Place && cell.Value.Original == claim.Value.Original;

    // รายชื่อผู้เข้าร่วม (ธันวาคม 2566): the month of what the table says in sentences.
    private static ReportingMonth? TitledMonth(ReadTable table) => table.Titles.Where(title => title.Length < LongestTitle && !TableBlock.SaysFigure(title)).SelectMany(title => MonthFinder.Find(title)).Select(found => found.Month).Distinct().ToList() is [var only] ? only : null;

    // เป้าหมาย over จากเดิม 90 บาท เป็น 100 บาท: what a heading calls so is no figure of its own.
    private static bool IsMeasure(Claim cell) => cell.Kind is ClaimKind.Target or ClaimKind.Base or ClaimKind.Comparison or ClaimKind.Province;

    private static bool IsBeside(string place, ReadTable table) => MailPlaces.IsAttached(place) ? table.Place.StartsWith(place, StringComparison.Ordinal) : !MailPlaces.IsAttached(table.Place);

    // What a table holds was read there, with its headings. The lines stay, emptied, so that those below keep their numbers.
    private static string WithoutTableLines(string text, List<ReadTable> tables)
    {
        var cells = tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).ToList();
        var (texts, numbers) = (cells.Select(cell => Plain(cell.Text)).Append("").ToHashSet(StringComparer.Ordinal), cells.Where(cell => cell.Has(CellMarks.Number)).Select(cell => NumberOf(cell.Text)).OfType<decimal>().SelectMany(AsShown).ToHashSet());
        return string.Join('\n', text.Split('\n').Select(line => line.Contains('\t', StringComparison.Ordinal) && line.Split('\t').All(part => texts.Contains(Plain(part)) || IsShown(Plain(part))) ? "" : line));

        bool IsShown(string part) => NumberOf(part) is { } shown && numbers.Contains(shown);
    }

    // 6,298,893 where the cell holds 6298892.6: programs show it rounded.
    private static IEnumerable<decimal> AsShown(decimal number) => Enumerable.Range(0, 3).Select(decimals => decimal.Round(number, decimals, MidpointRounding.AwayFromZero)).Append(number);

    private static decimal? NumberOf(string text) => decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Plain(string cell) => cell.Replace("\uFFFC", "", StringComparison.Ordinal).Trim();
}
