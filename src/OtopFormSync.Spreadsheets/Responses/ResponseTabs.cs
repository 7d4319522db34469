using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Spreadsheets.Responses;

/// <summary>The tabs of responses of a source, joined: a row that stands in several is one, and the tab that the Form writes to has it right.</summary>
/// <param name="Reports">The reports, tab by tab in their order.</param>
/// <param name="Sheets">The tabs that were read.</param>
/// <param name="Told">What to tell of tabs that may be taken for the one that the Form writes to.</param>
/// <param name="Live">What the tabs are remembered by that Forms write to.</param>
public sealed record ResponseTabs(IReadOnlyList<RawReport> Reports, IReadOnlyList<ReadSheet> Sheets, ValueList<SourceProblem> Told, ValueList<string> Live)
{
    /// <summary>Joins the tabs.</summary>
    /// <param name="tabs">The tabs of all files, in their order.</param>
    /// <param name="columns">The columns that are looked for.</param>
    /// <param name="remembered">The tabs that Forms wrote to when last read.</param>
    /// <returns>The joined tabs.</returns>
    public static ResponseTabs Join(IReadOnlyList<ResponseTab> tabs, ResponseColumns columns, IReadOnlySet<string> remembered)
    {
        ArgumentNullException.ThrowIfNull(tabs);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(remembered);
        var forms = new FormComparison(columns);
        var candidates = tabs.GroupBy(tab => tab.Spreadsheet, StringComparer.Ordinal).Select(spreadsheet => Candidates.Of([.. spreadsheet], forms, remembered)).ToList();
        var read = tabs.Where(tab => !candidates.Exists(of => of.Copies.Contains(tab))).ToList();
        return new(
            read.Count == 1 ? [.. read[0].Rows.Select(row => row.Report)] : Rows(read, candidates, forms),
            [.. read.Select(tab => tab.Sheet)],
            candidates.SelectMany(of => of.Told).ToValueList(),
            candidates.SelectMany(of => of.Live).Select(tab => tab.Id).ToValueList());
    }

    private static List<RawReport> Rows(List<ResponseTab> tabs, List<Candidates> candidates, FormComparison forms)
    {
        var taken = new Dictionary<string, List<(ResponseTab Tab, ResponseRows.Item Row)>>(StringComparer.Ordinal);
        var kept = new HashSet<RawReport>(ReferenceEqualityComparer.Instance);
        var ranked = candidates.SelectMany(of => of.Ranked).ToList();
        foreach (var tab in tabs.OrderBy(tab => tabs.Count(tab.IsOutgrownBy)).ThenByDescending(tab => tab.ModifiedAt).ThenByDescending(tab => tab.DownloadNumber).ThenByDescending(tab => tab.Spreadsheet, StringComparer.Ordinal).ThenBy(tab => ranked.FindIndex(other => ReferenceEquals(other, tab))))
        {
            foreach (var row in tab.Rows)
            {
                if (!taken.TryGetValue(row.Report.Key, out var others))
                {
                    taken[row.Report.Key] = others = [];
                }

                if (!others.Exists(other => !ReferenceEquals(other.Tab, tab) && forms.IsSameRow(other.Tab, other.Row, tab, row)))
                {
                    others.Add((tab, row));
                    kept.Add(row.Report);
                }
            }
        }

        return [.. tabs.SelectMany(tab => tab.Rows).Select(row => row.Report).Where(kept.Contains)];
    }

    /// <summary>The tabs of one spreadsheet, of which each Form writes to one.</summary>
    private sealed record Candidates(IReadOnlyList<ResponseTab> Ranked, HashSet<ResponseTab> Live, HashSet<ResponseTab> Copies, List<SourceProblem> Told)
    {
        public static Candidates Of(List<ResponseTab> tabs, FormComparison forms, IReadOnlySet<string> remembered)
        {
            // A Form goes on writing, so that its tab has the latest row; a copy stays behind, whatever its name.
            var copies = tabs.Where(tab => tab.IsNamedCopy(tabs.Select(other => other.Title))).ToHashSet(ReferenceEqualityComparer.Instance);
            var ranked = tabs
                .OrderBy(tab => copies.Contains(tab))
                .ThenByDescending(tab => tab.Latest)
                .ThenBy(tab => !remembered.Contains(tab.Id))
                .ThenBy(tab => !tab.IsNamedByForm)
                .ThenByDescending(tab => tab.Number)
                .ToList();
            var found = new Candidates(ranked, new(ReferenceEqualityComparer.Instance), new(ReferenceEqualityComparer.Instance), []);
            foreach (var tab in ranked)
            {
                if (ranked.Find(other => found.Live.Contains(other) && forms.IsSameForm(other, tab)) is not { } live)
                {
                    found.Live.Add(tab);
                }
                else if (copies.Contains(tab) && !copies.Contains(live))
                {
                    found.Copies.Add(tab);
                    found.Told.Add(ResponseProblems.Copy(tab, ranked.Find(other => !copies.Contains(other) && forms.IsSameForm(other, tab) && tab.IsNamedAfter(other)) ?? live));
                }
                else
                {
                    found.Told.Add(ResponseProblems.SecondTab(tab, live));
                }
            }

            return found;
        }
    }

    /// <summary>Which tabs are of one Form, and which of their rows are one.</summary>
    private sealed class FormComparison(ResponseColumns columns)
    {
        private readonly Dictionary<(ValueList<string>, ValueList<string>), (bool IsSame, bool IsLike)> _forms = [];
        private readonly Dictionary<ValueList<string>, ValueList<int>> _districts = new(ReferenceEqualityComparer.Instance);

        /// <summary>A Form that got a question more, or that somebody worded otherwise, is the same Form.</summary>
        public bool IsSameForm(ResponseTab one, ResponseTab other) => Compare(one.Headers, other.Headers).IsSame;

        /// <summary>Two Forms that share a second are two; one Form's row stays one in another language, and where somebody edited it.</summary>
        public bool IsSameRow(ResponseTab one, ResponseRows.Item row, ResponseTab other, ResponseRows.Item otherRow)
        {
            var (isSame, isLike) = Compare(one.Headers, other.Headers);
            return isSame || (isLike && DistrictOf(one, row) is { Length: > 0 } district && string.Equals(district, DistrictOf(other, otherRow), StringComparison.Ordinal));
        }

        private string DistrictOf(ResponseTab tab, ResponseRows.Item row)
        {
            if (!_districts.TryGetValue(tab.Headers, out var places))
            {
                _districts.Add(tab.Headers, places = columns.DistrictsIn(tab.Headers));
            }

            return row.Report.Content.Match(form => places.Select(column => form.Cells[column].Trim()).FirstOrDefault(text => text.Length > 0) ?? "", _ => "", _ => "", _ => "");
        }

        private (bool IsSame, bool IsLike) Compare(ValueList<string> one, ValueList<string> other)
        {
            if (ReferenceEquals(one, other))
            {
                return (true, true);
            }

            if (!_forms.TryGetValue((one, other), out var compared))
            {
                var ((known, first), (otherKnown, second)) = (columns.QuestionsOf(one), columns.QuestionsOf(other));
                var isLike = 2 * first.Count(second.Contains) > Math.Max(first.Count, second.Count);
                _forms[(one, other)] = compared = (first.IsSubsetOf(second) || second.IsSubsetOf(first) || (isLike && known.SetEquals(otherKnown)), isLike);
            }

            return compared;
        }
    }
}
