namespace OtopFormSync.Core.Reporting.Drafts.Responses;

/// <summary>The headings under which the rows of the response sheets stood through time: tells which questions of a program a sheet had once and has no longer. Pure over the rows.</summary>
public sealed class FormHistory
{
    private readonly FormQuestions _questions;
    private readonly IReadOnlyList<StoredReport> _rows;
    private readonly HashSet<ValueList<string>> _standing;
    private readonly Dictionary<(string Source, ValueList<string> Headers), FormSheet> _sheets = [];
    private readonly Dictionary<FormSheet, ValueList<LostQuestion>> _lost = new(ReferenceEqualityComparer.Instance);
    private (string Source, ValueList<string>? Headers, ValueList<LostQuestion> Lost) _last = ("", null, []); // row after row asks for the same sheet

    /// <summary>Goes through the rows.</summary>
    /// <param name="questions">The program's questions.</param>
    /// <param name="rows">Every report that was ever stored, mails too, and what else is known of sheets.</param>
    /// <param name="standing">The headings of sheets that stand there now, where that is known: none of them followed another.</param>
    public FormHistory(FormQuestions questions, IReadOnlyList<StoredReport> rows, params IEnumerable<ValueList<string>> standing)
    {
        ArgumentNullException.ThrowIfNull(rows);
        (_questions, _rows, _standing) = (questions, rows, [.. standing]);
        var (source, headers, sheet) = ("", (ValueList<string>?)null, (FormSheet?)null);
        foreach (var row in rows)
        {
            if (row.Report.Headers is not { } own)
            {
                continue;
            }

            // The rows of one sheet share their list, and come one after the other.
            if (!ReferenceEquals(own, headers) || !string.Equals(source, row.Report.Source, StringComparison.Ordinal))
            {
                (source, headers) = (row.Report.Source, own);
                if (!_sheets.TryGetValue((source, headers), out sheet))
                {
                    _sheets.Add((source, headers), sheet = new(source, headers));
                }
            }

            sheet!.Add(row);
        }
    }

    /// <summary>The questions that a sheet had once and has no longer.</summary>
    /// <param name="source">The source.</param>
    /// <param name="headers">The headings of the sheet.</param>
    /// <returns>Each once; empty for a sheet that never had others, or is another form.</returns>
    public ValueList<LostQuestion> LostIn(string source, ValueList<string> headers)
    {
        if (!ReferenceEquals(_last.Headers, headers) || !string.Equals(_last.Source, source, StringComparison.Ordinal))
        {
            _last = (source, headers, Lookup(source, headers));
        }

        return _last.Lost;
    }

    private ValueList<LostQuestion> Lookup(string source, ValueList<string> headers)
    {
        var sheet = _sheets.GetValueOrDefault((source, headers)) ?? new(source, headers);
        if (!_lost.TryGetValue(sheet, out var lost))
        {
            _lost.Add(sheet, lost = Lost(sheet));
        }

        return lost;
    }

    private ValueList<LostQuestion> Lost(FormSheet sheet)
    {
        var there = sheet.MapOf(_questions).Answers.Select(column => column.Question).ToHashSet();
        var lost = new List<LostQuestion>();
        foreach (var before in _sheets.Values.Where(other => !ReferenceEquals(other, sheet) && string.Equals(other.Source, sheet.Source, StringComparison.Ordinal)))
        {
            var asked = before.MapOf(_questions).Answers;
            var missing = asked.Where(column => !there.Contains(column.Question)).ToList();
            if (missing.Count > 0 && there.Count == asked.Count - missing.Count && sheet.IsLike(before) && (Succeeds(sheet, before, missing.Count) || SharesRows(sheet, before)))
            {
                var candidates = ColumnCandidate.OfUnknown(sheet.MapOf(_questions), sheet.Headers).Where(candidate => !before.Has(candidate.Heading)).ToValueList();
                lost.AddRange(missing.Select(column => new LostQuestion(column.Question, before.Headers[column.Index].Trim(), candidates)));
            }
        }

        return lost.DistinctBy(question => question.Question).ToValueList();
    }

    // A later form that asks for less is another form, unless it has questions that nobody knows.
    private bool Succeeds(FormSheet sheet, FormSheet before, int missing) =>
        !_standing.Contains(before.Headers) && sheet.IsAfter(before) && missing <= sheet.MapOf(_questions).Unknown.Count(heading => !before.Has(heading)) + 1;

    // A row keeps its time when its sheet gets other headings; of two forms a few may be answered in the same second.
    private bool SharesRows(FormSheet sheet, FormSheet before)
    {
        var (earlier, later) = (KeysOf(before).ToHashSet(StringComparer.Ordinal), KeysOf(sheet).ToHashSet(StringComparer.Ordinal));
        var shared = later.Count(earlier.Contains);
        return shared > 0 && (!_standing.Contains(before.Headers) || shared * 2 > Math.Min(earlier.Count, later.Count));
    }

    private IEnumerable<string> KeysOf(FormSheet sheet) => _rows
        .Where(row => string.Equals(row.Report.Source, sheet.Source, StringComparison.Ordinal) && row.Report.Headers is { } headers && headers.Equals(sheet.Headers))
        .Select(row => row.Report.Key);
}
