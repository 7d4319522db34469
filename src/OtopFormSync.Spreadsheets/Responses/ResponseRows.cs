using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Spreadsheets.Responses;

/// <summary>The tabs of responses of one file with their rows.</summary>
/// <param name="Tabs">The tabs, with or without rows.</param>
/// <param name="Problems">What could not be read.</param>
/// <param name="IsWhole">False when rows of the file were not collected.</param>
public sealed record ResponseRows(IReadOnlyList<ResponseTab> Tabs, IReadOnlyList<SourceProblem> Problems, bool IsWhole)
{
    /// <summary>The rows of all tabs, as they stand.</summary>
    public IEnumerable<Item> Rows => Tabs.SelectMany(tab => tab.Rows);

    /// <summary>Takes the tables of a file apart.</summary>
    /// <param name="source">The name of the source.</param>
    /// <param name="place">The file, such as <c>responses/รายงาน.xlsx</c>.</param>
    /// <param name="modifiedAt">When the file was written.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="columns">The columns that are looked for.</param>
    /// <param name="instantOf">The instant of a wall clock that the file shows; null for a file whose clock is Bangkok's.</param>
    /// <returns>Its rows.</returns>
    public static ResponseRows Of(string source, string place, DateTimeOffset modifiedAt, ValueList<ResponseTable> tables, ResponseColumns columns, Func<DateTime, DateTimeOffset>? instantOf = null)
    {
        var findings = tables.Select(table => (Table: table, Finding: columns.Find(table.Headers))).ToList();
        var hasResponses = findings.Exists(pair => pair.Finding is ColumnFinding.Found);
        var collector = new Collector(source, place, modifiedAt, instantOf);
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

        return new ResponseRows(collector.Tabs, collector.Problems, collector.IsWhole);
    }

    /// <summary>A row.</summary>
    /// <param name="Report">The report.</param>
    /// <param name="WallClock">The time that the sheet shows, taken for Bangkok's; null when it cannot be read.</param>
    public readonly record struct Item(RawReport Report, DateTimeOffset? WallClock);

    private sealed class Collector(string source, string filePlace, DateTimeOffset modifiedAt, Func<DateTime, DateTimeOffset>? instantOf)
    {
        internal List<ResponseTab> Tabs { get; } = [];

        internal List<SourceProblem> Problems { get; } = [];

        internal bool IsWhole { get; private set; } = true;

        internal void Refuse(SourceProblem problem)
        {
            Problems.Add(problem);
            IsWhole = false;
        }

        internal void Take(ResponseTable table, ColumnFinding.Found found, string place)
        {
            if (!found.Doubled.IsEmpty)
            {
                Problems.Add(ResponseProblems.Doubled(place, table.Headers, found.Doubled));
            }

            var order = TimestampColumn.OrderOf(table.Headers[found.Timestamp], [.. table.Rows.Select(row => (row.Cells[found.Timestamp], found.Month is { } month ? row.Cells[month] : ""))], modifiedAt);
            var rows = new List<Item>(table.Rows.Count);
            var moments = new Dictionary<string, int>(table.Rows.Count, StringComparer.Ordinal);
            foreach (var row in table.Rows)
            {
                // A header in the middle comes of pasting one download below another; a column that is filled down beside the answers goes on below them.
                if (found.Asked.Any(column => !string.IsNullOrWhiteSpace(row.Cells[column])) && !row.Cells.Equals(table.Headers))
                {
                    rows.Add(Take(table.Headers, row, row.Cells[found.Timestamp].Trim(), order, moments, place));
                }
            }

            Tabs.Add(new() { Id = $"{filePlace}|{table.Tab}", Spreadsheet = filePlace, Title = table.Tab, Place = place, ModifiedAt = modifiedAt, Headers = table.Headers, Rows = rows });
        }

        private Item Take(ValueList<string> headers, ResponseRow row, string timestamp, DateOrder? order, Dictionary<string, int> moments, string place)
        {
            var rowPlace = string.Create(CultureInfo.InvariantCulture, $"{place} แถว {row.Number}");
            var wallClock = TimestampColumn.Read(timestamp, order);
            if (wallClock is null)
            {
                Problems.Add(ResponseProblems.UnreadableTimestamp(rowPlace, timestamp, modifiedAt));
            }

            // By its wall clock a row is the same one in an xlsx and a csv, in a Thai and an English download.
            var moment = wallClock is { } shown ? FormRowKey.MomentOf(shown) : timestamp;
            var ordinal = moments[moment] = moments.GetValueOrDefault(moment) + 1;
            var report = new RawReport
            {
                Source = source,
                Key = FormRowKey.Of(moment, ordinal),
                ReceivedAt = wallClock is { } known ? instantOf?.Invoke(known.DateTime) ?? known : modifiedAt,
                Place = rowPlace,
                Content = new RawContent.FormRow(headers, row.Cells),
            };
            return new(report, wallClock);
        }
    }
}
