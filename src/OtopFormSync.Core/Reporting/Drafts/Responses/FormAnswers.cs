using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Responses;

/// <summary>What rows of response sheets answer to the programs' questions. Nothing else of a row is its content: not its time, not other columns, not the words or order of the headings.</summary>
/// <param name="programs">The questions of each program.</param>
public sealed class FormAnswers(IReadOnlyList<FormQuestions> programs)
{
    private readonly Dictionary<ValueList<string>, Sheet> _sheets = [];
    private (ValueList<string>? Headers, Sheet? Sheet) _last;
    private (ValueList<string>? Before, ValueList<string>? Now, Common? Common) _lastCommon;

    /// <summary>Whether two states of a row answer the same, as far as both can be asked. A figure or month may be written otherwise: a spreadsheet shows it so, and another so.</summary>
    /// <param name="before">One state.</param>
    /// <param name="now">The other.</param>
    /// <returns>False when a question that is known in both is answered otherwise.</returns>
    public bool AreSame(RawContent.FormRow before, RawContent.FormRow now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return (ReferenceEquals(before.Headers, now.Headers) && before.Cells.Equals(now.Cells)) || CommonOf(before, now).AreSame(before, now);
    }

    /// <summary>Whether nothing that could be asked of one state is lost in the other.</summary>
    /// <param name="before">One state.</param>
    /// <param name="now">The other.</param>
    /// <returns>False when a question is known in the first only.</returns>
    public bool KeepsAll(RawContent.FormRow before, RawContent.FormRow now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return CommonOf(before, now).KeepsAll;
    }

    /// <summary>All that a row answers, as a text that is the same for rows that say the same to the same questions.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The text; null for a row that answers no question but that of its district.</returns>
    public string? TextOf(RawContent.FormRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var sheet = SheetOf(row.Headers);
        return sheet.Asked.Any(asked => Text(row, asked.Value) is { Length: > 0 })
            ? string.Join('\u001f', sheet.Asked.OrderBy(asked => asked.Key, StringComparer.Ordinal).Select(asked => $"{asked.Key}={Text(row, asked.Value)}").Prepend(string.Join('/', DistrictsIn(row, sheet.Districts))))
            : null;
    }

    private Common CommonOf(RawContent.FormRow before, RawContent.FormRow now)
    {
        // Of the rows that are compared one after the other each stands under the headings of the one before it.
        if (!ReferenceEquals(_lastCommon.Before, before.Headers) || !ReferenceEquals(_lastCommon.Now, now.Headers))
        {
            _lastCommon = (before.Headers, now.Headers, Common.Of(SheetOf(before.Headers), SheetOf(now.Headers)));
        }

        return _lastCommon.Common!;
    }

    private Sheet SheetOf(ValueList<string> headers)
    {
        // The rows of one sheet share their list, and come one after the other.
        if (!ReferenceEquals(_last.Headers, headers))
        {
            if (!_sheets.TryGetValue(headers, out var sheet))
            {
                _sheets.Add(headers, sheet = Sheet.Of(programs, headers));
            }

            _last = (headers, sheet);
        }

        return _last.Sheet!;
    }

    private static string Text(RawContent.FormRow row, int column) => column < row.Cells.Count ? row.Cells[column].Trim() : "";

    private static HashSet<string> DistrictsIn(RawContent.FormRow row, ValueList<int> columns) =>
        columns.Select(column => ThaiScript.Canonical(Text(row, column))).Where(text => text.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>Where the questions stand under some headings, by program and question.</summary>
    private sealed record Sheet(ValueList<int> Districts, Dictionary<string, int> Asked, Dictionary<string, Indicator> Indicators, HashSet<string> Months)
    {
        public static Sheet Of(IReadOnlyList<FormQuestions> programs, ValueList<string> headers)
        {
            var (districts, asked, indicators, months) = (new SortedSet<int>(), new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, Indicator>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            foreach (var (number, questions) in programs.Index())
            {
                var map = ColumnMap.Of(questions, headers);
                districts.UnionWith(map.Districts);
                foreach (var column in map.Answers)
                {
                    asked[NameOf(number, column.Question)] = column.Index;
                }

                if (map.Explanation >= 0)
                {
                    asked[NameOf(number, questions.Explanation)] = map.Explanation;
                }

                months.Add(NameOf(number, questions.Month));
                foreach (var (indicator, question) in questions.Indicators)
                {
                    indicators[NameOf(number, question)] = indicator;
                }
            }

            return new(districts.ToValueList(), asked, indicators, months);
        }

        private static string NameOf(int program, FormQuestion question) => FormattableString.Invariant($"{program} {question.Name}");
    }

    /// <summary>The questions that can be asked of two states.</summary>
    private sealed record Common(Sheet Before, Sheet Now, ValueList<(int Before, int Now, Func<string, string, bool> IsSame)> Columns, bool KeepsAll)
    {
        public static Common Of(Sheet before, Sheet now) => new(
            before,
            now,
            before.Asked.Where(asked => now.Asked.ContainsKey(asked.Key)).Select(asked => (asked.Value, now.Asked[asked.Key], Comparison(now, asked.Key))).ToValueList(),
            before.Asked.Keys.All(now.Asked.ContainsKey) && before.Districts.Count <= now.Districts.Count);

        public bool AreSame(RawContent.FormRow before, RawContent.FormRow now)
        {
            foreach (var (old, present, isSame) in Columns)
            {
                var (one, other) = (Text(before, old), Text(now, present));
                if (!string.Equals(one, other, StringComparison.Ordinal) && !isSame(one, other))
                {
                    return false;
                }
            }

            return AreDistrictsSame(before, now);
        }

        // A second column of the district takes none away, and none is known to be meant.
        private bool AreDistrictsSame(RawContent.FormRow before, RawContent.FormRow now)
        {
            if (Before.Districts is [var old] && Now.Districts is [var present] && string.Equals(Text(before, old), Text(now, present), StringComparison.Ordinal))
            {
                return true;
            }

            var (one, other) = (DistrictsIn(before, Before.Districts), DistrictsIn(now, Now.Districts));
            return Before.Districts.Count == Now.Districts.Count ? one.SetEquals(other)
                : Before.Districts.Count < Now.Districts.Count ? one.IsSubsetOf(other)
                : other.IsSubsetOf(one);
        }

        private static Func<string, string, bool> Comparison(Sheet sheet, string name) =>
            sheet.Indicators.GetValueOrDefault(name) is { } indicator ? (one, other) => IsSameFigure(indicator, one, other)
            : sheet.Months.Contains(name) ? IsSameMonth
            : IsSameText;

        private static bool IsSameText(string one, string other) => string.Equals(ThaiScript.Canonical(one), ThaiScript.Canonical(other), StringComparison.Ordinal);

        // "None" and 0 are not the same: one is a confirmed zero.
        private static bool IsSameFigure(Indicator indicator, string one, string other) =>
            IndicatorReader.ReadAnswer(indicator, one) is Reading<decimal>.Value first && IndicatorReader.ReadAnswer(indicator, other) is Reading<decimal>.Value second
                ? first.Result == second.Result && first.Steps.Contains(ReadingStep.Nil) == second.Steps.Contains(ReadingStep.Nil)
                : IsSameText(one, other);

        private static bool IsSameMonth(string one, string other) =>
            PeriodReader.Read(one).TryGetValue(out var first) && PeriodReader.Read(other).TryGetValue(out var second) ? first == second : IsSameText(one, other);
    }
}
