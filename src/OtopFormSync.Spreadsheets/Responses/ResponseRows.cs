using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync;

namespace OtopFormSync.Spreadsheets.Responses;

/// <summary>The rows of one file with what names them.</summary>
/// <param name="Rows">The rows, as they stand.</param>
/// <param name="Problems">What could not be read.</param>
/// <param name="IsWhole">False when rows of the file were not collected.</param>
public sealed record ResponseRows(IReadOnlyList<ResponseRows.Item> Rows, IReadOnlyList<SourceProblem> Problems, bool IsWhole)
{
    /// <summary>The tables of responses, with or without rows.</summary>
    public IReadOnlyList<ReadSheet> Sheets { get; init; } = [];

    /// <summary>Takes the tables of a file apart.</summary>
    /// <param name="source">The name of the source.</param>
    /// <param name="place">The file, such as <c>responses/รายงาน.xlsx</c>.</param>
    /// <param name="modifiedAt">When the file was written.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="columns">The columns that are looked for.</param>
    /// <returns>Its rows.</returns>
    public static ResponseRows Of(string source, string place, DateTimeOffset modifiedAt, ValueList<ResponseTable> tables, ResponseColumns columns)
    {
        var findings = tables.Select(table => (Table: table, Finding: columns.Find(table.Headers))).ToList();
        var hasResponses = findings.Exists(pair => pair.Finding is ColumnFinding.Found);
        var collector = new Collector(source, modifiedAt);
        foreach (var (table, finding) in findings.Where(pair => pair.Finding.MayBeResponses(hasResponses)))
        {
            var tablePlace = tables.Count > 1 ? $"{place} แท็บ {table.Tab}" : place;
            switch (finding)
            {
                case ColumnFinding.Found found:
                    collector.Take(table, found, tablePlace);
                    break;
                case ColumnFinding.TwoTimestamps twice:
                    collector.Refuse(ResponseProblems.TwoTimestamps(tablePlace, table.Headers, twice.Question));
                    break;
                case ColumnFinding.Missing missing:
                    collector.Refuse(ResponseProblems.Missing(tablePlace, table.Headers, missing.Question));
                    break;
                default:
                    collector.Refuse(ResponseProblems.NoResponses(tablePlace, table.Headers));
                    break;
            }
        }

        return new ResponseRows(collector.Rows, collector.Problems, collector.IsWhole) { Sheets = collector.Sheets };
    }

    /// <summary>A row.</summary>
    /// <param name="Report">The report.</param>
    /// <param name="Moment">What names it across downloads: its instant, else its timestamp's text, with an ordinal.</param>
    /// <param name="Headers">The header texts of its sheet; the rows share the list.</param>
    public readonly record struct Item(RawReport Report, string Moment, ValueList<string> Headers);

    private sealed class Collector(string source, DateTimeOffset modifiedAt)
    {
        private readonly Dictionary<string, int> _moments = new(StringComparer.Ordinal);

        internal List<Item> Rows { get; } = [];

        internal List<SourceProblem> Problems { get; } = [];

        internal List<ReadSheet> Sheets { get; } = [];

        internal bool IsWhole { get; private set; } = true;

        internal void Refuse(SourceProblem problem)
        {
            Problems.Add(problem);
            IsWhole = false;
        }

        internal void Take(ResponseTable table, ColumnFinding.Found found, string place)
        {
            Sheets.Add(new(place, table.Headers));
            if (!found.Doubled.IsEmpty)
            {
                Problems.Add(ResponseProblems.Doubled(place, table.Headers, found.Doubled));
            }

            var order = TimestampColumn.OrderOf(table.Headers[found.Timestamp], [.. table.Rows.Select(row => row.Cells[found.Timestamp])], modifiedAt);
            Rows.EnsureCapacity(Rows.Count + table.Rows.Count);
            _moments.EnsureCapacity(_moments.Count + table.Rows.Count);
            foreach (var row in table.Rows)
            {
                // A header in the middle comes of pasting one download below another.
                if (!row.Cells.All(string.IsNullOrWhiteSpace) && !row.Cells.Equals(table.Headers))
                {
                    Take(table.Headers, row, row.Cells[found.Timestamp].Trim(), order, place);
                }
            }
        }

        private void Take(ValueList<string> headers, ResponseRow row, string timestamp, DateOrder? order, string place)
        {
            var rowPlace = string.Create(CultureInfo.InvariantCulture, $"{place} แถว {row.Number}");
            var instant = TimestampColumn.Read(timestamp, order);
            if (instant is null)
            {
                Problems.Add(ResponseProblems.UnreadableTimestamp(rowPlace, timestamp, modifiedAt));
            }

            // By its instant a row is the same one in an xlsx and a csv, in a Thai and an English download.
            var moment = Numbered(_moments, instant is { } known ? known.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) : timestamp);
            var report = new RawReport
            {
                Source = source,
                Key = moment,
                ReceivedAt = instant ?? modifiedAt,
                Place = rowPlace,
                Content = new RawContent.FormRow(headers, row.Cells),
            };
            Rows.Add(new Item(report, moment, headers));
        }

        private static string Numbered(Dictionary<string, int> counts, string text)
        {
            var ordinal = counts[text] = counts.GetValueOrDefault(text) + 1;
            return string.Create(CultureInfo.InvariantCulture, $"{text}#{ordinal}");
        }
    }
}
