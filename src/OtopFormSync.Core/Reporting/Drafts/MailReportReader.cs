using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>Reads mails for one program: the report form (enclosure 3), tables with a program's columns, and plain sentences.</summary>
/// <param name="program">The program.</param>
/// <param name="districts">Reads district names.</param>
public sealed class MailReportReader(Program program, DistrictReader districts)
{
    private readonly LabelledText _labelled = new(program);

    /// <summary>Reads a mail.</summary>
    /// <param name="raw">The raw report; its content is a mail.</param>
    /// <param name="mail">The mail taken apart.</param>
    /// <param name="senderDistrict">The district whose contact the sender is; null when it is nobody's.</param>
    /// <returns>The draft.</returns>
    public DraftReport Read(RawReport raw, MailContent mail, District? senderDistrict)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(mail);
        var draft = new DraftReport
        {
            Raw = raw,
            IsReport = !mail.IsAutomatic,
            Sender = mail.From,
            SenderAuthenticated = mail.SenderAuthenticated,
            MessageId = mail.MessageId,
            AttachmentHashes = mail.Attachments.Select(attachment => attachment.Hash).ToValueList(),
            Problems = [.. mail.Problems.Select(problem => new DraftProblem.UnreadablePart(problem))],
        };
        if (mail.IsAutomatic)
        {
            return draft;
        }

        var texts = Texts(mail).ToList();
        var allText = string.Join('\n', texts.Select(text => text.Text));
        draft = draft with
        {
            NamedMonth = MonthFinder.Single(mail.Subject) ?? MonthFinder.Single(allText),
            District = NamedDistrict(mail, allText),
        };
        return WithMonths(draft, mail, texts, senderDistrict);
    }

    private DraftReport WithMonths(DraftReport draft, MailContent mail, List<(string Text, string Place)> texts, District? senderDistrict)
    {
        var months = new List<DraftMonth>();
        var problems = draft.Problems.ToList();
        var mailText = $"{mail.Subject}\n{mail.Text}";
        foreach (var table in mail.Tables)
        {
            if (MonthTable.Of(table, program, districts, mailText) is { } form)
            {
                draft = WithForm(draft, form, senderDistrict, months, problems);
            }
            else
            {
                texts.Add((AsLines(table), table.Place));
            }
        }

        var figures = texts.SelectMany(text => _labelled.Read(text.Text, text.Place)).DistinctBy(figure => figure.Indicator).ToList();
        var nothing = figures.Count == 0 && months.Count == 0 && texts.Exists(text => SaysNothing(text.Text));
        // A figure that the report form holds as well is not taken twice from the covering text.
        figures.RemoveAll(figure => months.Exists(month => month.Figures.Any(known => known.Indicator == figure.Indicator)
            && (draft.NamedMonth is null || (month.Month?.TryGetValue(out var at) == true && at == draft.NamedMonth))));
        if (figures.Count > 0 || nothing)
        {
            months.Add(new() { Month = TextMonth(draft, mail, texts, months), Figures = figures.ToValueList(), NothingToReport = nothing });
        }

        if (months.Count == 0 && !problems.Exists(problem => problem.Blocks))
        {
            problems.Add(new DraftProblem.NoFigures(Excerpt(mail)));
        }

        return draft with { Months = Merged(months), Problems = problems.ToValueList(), Explanation = ExplanationOf(texts) };
    }

    private static DraftReport WithForm(DraftReport draft, MonthTable form, District? senderDistrict, List<DraftMonth> months, List<DraftProblem> problems)
    {
        if (form.FilledRows.IsEmpty)
        {
            return draft;
        }

        var rows = form.FilledRows.ToList();
        if (IsTargetTable(form))
        {
            problems.Add(new DraftProblem.Targets(form.Place, RowText(rows[0])));
        }
        else if (rows.Count > 1)
        {
            problems.Add(new DraftProblem.SeveralDistricts(form.Place, rows.Select(RowText).ToValueList()));
        }

        // Of several rows the sender's own is shown as the reading; the problem above keeps it from counting.
        var row = rows.Find(candidate => candidate.District.TryGetValue(out var district) && district == senderDistrict) ?? rows[0];
        foreach (var cell in row.Cells)
        {
            var figure = new DraftFigure(form.Indicator.Key, IndicatorReader.Read(form.Indicator, cell.Text), cell.Place);
            months.Add(new() { Month = new Reading<ReportingMonth>.Value(cell.Month.ToString(), cell.Month), Figures = [figure] });
        }

        return draft with { District = row.District };
    }

    // Two months or more that equal the printed targets to the baht, or a whole table of them.
    private static bool IsTargetTable(MonthTable form)
    {
        var cells = 0;
        var equal = 0;
        foreach (var row in form.FilledRows)
        {
            foreach (var cell in row.Cells)
            {
                cells++;
                if (row.District.TryGetValue(out var district)
                    && form.Indicator.TargetOf(district.Code)?.OfMonth(cell.Month) is { } target
                    && AmountReader.Read(cell.Text).TryGetValue(out var value) && value == target)
                {
                    equal++;
                }
            }
        }

        return cells >= 2 && equal == cells;
    }

    private Reading<District>? NamedDistrict(MailContent mail, string allText)
    {
        foreach (var text in (string[])[mail.Subject, .. mail.Attachments.Select(attachment => attachment.Name), .. FirstLines(allText)])
        {
            if (!string.IsNullOrWhiteSpace(text) && districts.Read(text) is Reading<District>.Value value && !value.Steps.Contains(ReadingStep.NearestName))
            {
                return value;
            }
        }

        return null;
    }

    private static IEnumerable<string> FirstLines(string text) =>
        text.Split('\n').Where(line => line.Length is > 0 and < 300 && line.Contains("อำเภอ", StringComparison.Ordinal) | line.Contains("อ.", StringComparison.Ordinal) | line.Contains("สพอ", StringComparison.Ordinal)).Take(10);

    private static Reading<ReportingMonth>? TextMonth(DraftReport draft, MailContent mail, List<(string Text, string Place)> texts, List<DraftMonth> fromTable)
    {
        if (draft.NamedMonth is { } month)
        {
            return new Reading<ReportingMonth>.Value(month.ToString(), month);
        }

        var named = texts.SelectMany(text => MonthFinder.Find(text.Text)).Concat(MonthFinder.Find(mail.Subject)).Select(found => found.Month).Distinct().ToList();
        if (named.Count > 1)
        {
            var names = named.Select(ThaiText.Month).ToArray();
            return new Reading<ReportingMonth>.Doubtful(string.Join(", ", names), [Doubt.Of(DoubtCode.SeveralMonths, names)]);
        }

        // A covering text without month belongs to the last month of the table that it covers, when there is just one.
        var covered = fromTable.Select(part => part.Month!).DistinctBy(reading => reading.Original, StringComparer.Ordinal).ToList();
        return covered.Count == 1 ? covered[0] : null;
    }

    private static ValueList<DraftMonth> Merged(List<DraftMonth> months) =>
        months
            .GroupBy(month => month.Month?.TryGetValue(out var value) == true ? value.ToString() : "?" + month.Month?.Original, StringComparer.Ordinal)
            .Select(group => group.First() with
            {
                Figures = group.SelectMany(month => month.Figures).DistinctBy(figure => figure.Indicator).ToValueList(),
                NothingToReport = group.Any(month => month.NothingToReport),
            })
            .ToValueList();

    private static IEnumerable<(string Text, string Place)> Texts(MailContent mail)
    {
        if (!string.IsNullOrWhiteSpace(mail.Text))
        {
            yield return (mail.Text, "ข้อความในอีเมล");
        }

        foreach (var attachment in mail.Attachments)
        {
            if (!string.IsNullOrWhiteSpace(attachment.Text))
            {
                yield return (attachment.Text, $"ไฟล์แนบ {attachment.Name}");
            }
        }
    }

    // A table that is no report form is read like sentences: label and value in a row, or a header row above values.
    private string AsLines(ReadTable table)
    {
        for (var header = 0; header + 1 < table.Rows.Count && header < 10; header++)
        {
            var (headings, values) = (Texts(table.Rows[header]), Texts(table.Rows[header + 1]));
            var map = ColumnMap.Of(program, headings);
            if (map.Indicators.Count > 0 && table.Rows.Count - header == 2 && map.Indicators.All(column => !string.IsNullOrWhiteSpace(values[column.Index])))
            {
                return string.Join('\n', headings.Select((name, i) => $"{name}: {values[i]}"));
            }
        }

        return string.Join('\n', table.Rows.Select(row => string.Join(' ', row.OwnTexts.Where(cell => !string.IsNullOrWhiteSpace(cell)))));
    }

    private static ValueList<string> Texts(ReadRow row) => row.OwnTexts.ToValueList();

    private static bool SaysNothing(string text) =>
        text.Split('\n').Take(50).Any(line => line.Length < 300 && NilStatement.SaysNothingToReport(MonthFinder.WithoutMonths(line)));

    private static string? ExplanationOf(List<(string Text, string Place)> texts)
    {
        foreach (var (text, _) in texts)
        {
            foreach (var line in text.Split('\n'))
            {
                var canonical = ThaiScript.Canonical(line);
                foreach (var label in (string[])["คำชี้แจง", "หมายเหตุ", "ชี้แจง", "เนื่องจาก"])
                {
                    if (canonical.StartsWith(label, StringComparison.Ordinal) && canonical.Length > label.Length + 3)
                    {
                        return label is "เนื่องจาก" ? canonical : canonical[label.Length..].Trim(' ', ':', '-');
                    }
                }
            }
        }

        return null;
    }

    private static string Excerpt(MailContent mail)
    {
        var text = $"{mail.Subject}\n{mail.Text}".Trim();
        return text.Length == 0 ? "(อีเมลไม่มีข้อความ)" : text.Length > 500 ? text[..500] + "…" : text;
    }

    private static string RowText(MonthTableRow row) => $"{row.Name}: {string.Join(", ", row.Cells.Select(cell => cell.Text))}";
}
