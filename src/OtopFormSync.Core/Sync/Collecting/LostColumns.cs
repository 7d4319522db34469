using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Core.Sync.Collecting;

/// <summary>Notices questions that a response sheet had and has no longer, and those that every report must answer and that no heading asks: what stood stays, the officer is told, and the rest is taken.</summary>
internal static class LostColumns
{
    private const decimal LeastAmount = 1_000; // a month's sales are more, and what is counted is less

    /// <summary>Compares the sheets of a source with what is on record of it.</summary>
    /// <param name="questions">The questions of each program.</param>
    /// <param name="source">The source's name.</param>
    /// <param name="known">The source's reports on record.</param>
    /// <param name="found">What the source holds.</param>
    /// <param name="items">Tells what an officer has taken note of.</param>
    /// <returns>What to tell; an officer who has taken note of one is not told again.</returns>
    public static ValueList<SourceProblem> Told(IReadOnlyList<FormQuestions> questions, string source, IReadOnlyList<StoredReport> known, Collected found, ReviewItems items)
    {
        if (found.Sheets.Count == 0)
        {
            return [];
        }

        var rows = known.Concat(found.Reports.Select(report => new StoredReport(report, report.ReceivedAt, null))).ToList();
        var problems = new List<SourceProblem>();
        foreach (var of in questions)
        {
            var history = new FormHistory(of, rows, found.Sheets.Select(sheet => sheet.Headers));
            foreach (var sheet in found.Sheets)
            {
                var (map, gone) = (ColumnMap.Of(of, sheet.Headers), history.LostIn(source, sheet.Headers));
                foreach (var lost in gone.Where(lost => !map.Doubled.Contains(lost.Question))) // one that is there twice is told by the source
                {
                    problems.Add(Gone(sheet, lost, Candidates(questions, sheet.Headers, lost)));
                }

                foreach (var (indicator, question) in Unasked(of, map).Where(asked => !gone.Any(lost => lost.Question == asked.Question)))
                {
                    var candidates = UnknownToAll(questions, sheet.Headers, ColumnCandidate.OfUnknown(map, sheet.Headers)).Where(candidate => HoldsFigures(candidate, indicator, rows, sheet.Headers)).Select(candidate => candidate.Heading).ToValueList();
                    if (!candidates.IsEmpty)
                    {
                        problems.Add(Missing(sheet, question, candidates));
                    }
                }
            }
        }

        return problems.DistinctBy(problem => (problem.Place, problem.Telling.InThai)).Where(problem => items.ColumnProblem(problem).Decision is null).ToValueList();
    }

    // What every report must say and this sheet, which asks for other figures, does not.
    private static IEnumerable<(Indicator Indicator, FormQuestion Question)> Unasked(FormQuestions of, ColumnMap map) =>
        map.Indicators.IsEmpty ? [] : of.Indicators.Where(asked => asked.Indicator.Required && !map.Doubled.Contains(asked.Question) && !map.Indicators.Any(column => column.Indicator == asked.Indicator));

    private static ValueList<string> Candidates(IReadOnlyList<FormQuestions> programs, ValueList<string> headers, LostQuestion lost) =>
        UnknownToAll(programs, headers, lost.Candidates).Select(candidate => candidate.Heading).ToValueList();

    // What another program knows is no question of this one.
    private static IEnumerable<ColumnCandidate> UnknownToAll(IReadOnlyList<FormQuestions> programs, ValueList<string> headers, ValueList<ColumnCandidate> candidates)
    {
        var maps = programs.Select(of => ColumnMap.Of(of, headers)).ToList();
        return candidates.Where(candidate => maps.TrueForAll(map => map.Unknown.Contains(headers[candidate.Index])));
    }

    // A telephone number counts nothing.
    private static bool HoldsFigures(ColumnCandidate candidate, Indicator indicator, IEnumerable<StoredReport> rows, ValueList<string> headers) =>
        rows.Any(row => row.Report.Content.Match(form => form.Headers.Equals(headers) && candidate.Index < form.Cells.Count && MayBeFigure(form.Cells[candidate.Index].Trim(), indicator), static _ => false, static _ => false, static _ => false));

    private static bool MayBeFigure(string text, Indicator indicator) =>
        text is not ("" or ['0', >= '0' and <= '9', ..]) && IndicatorReader.Read(indicator, text).TryGetValue(out var value) && indicator.Kind.MayBe(isMoney: value >= LeastAmount);

    private static SourceProblem Missing(ReadSheet sheet, FormQuestion question, ValueList<string> candidates) => Problem(sheet, candidates, named => new(
        $"ไม่พบคอลัมน์{question.Name} จึงยังไม่รับค่าของเรื่องนี้จากตารางคำตอบ เรื่องอื่นรับตามปกติ หัวตารางที่อาจหมายถึงเรื่องนี้: {named} กรุณาเพิ่มชื่อหัวตารางในไฟล์ภารกิจ หากไม่ใช่เรื่องเดียวกัน โปรดเลือก “รับทราบ”",
        $"No header is known for a question that every report must answer; {candidates.Count} unknown headers with figures may be meant. The other columns are taken. Add the header to the program file.")
    {
        Saying = new("source.question-missing", ("question", question.Name), ("candidates", named)),
    });

    private static SourceProblem Gone(ReadSheet sheet, LostQuestion lost, ValueList<string> candidates) => Problem(sheet, candidates, named =>
    {
        var may = candidates.IsEmpty
            ? "และไม่พบหัวตารางใหม่ที่อาจหมายถึงเรื่องนี้"
            : $"คำตอบใหม่ของเรื่องนี้รอการตรวจสอบ หัวตารางที่อาจหมายถึงเรื่องนี้: {named}";
        return new(
            $"ไม่พบคอลัมน์{lost.Question.Name} ซึ่งเดิมมีหัวตาราง “{lost.Heading}” ค่าที่รับไว้แล้วยังใช้อยู่ เรื่องอื่นรับตามปกติ {may} กรุณาแก้หัวตารางกลับเป็นชื่อเดิม หรือเพิ่มชื่อใหม่ในไฟล์ภารกิจ หากตั้งใจเลิกถาม โปรดเลือก “รับทราบ”",
            $"A question that was there before is gone, renamed or deleted; {candidates.Count} unknown headers may be meant. What was read of it stands, the other columns are taken. Restore the header, or add the new one to the program file.")
        {
            Saying = candidates.IsEmpty
                ? new("source.question-gone", ("question", lost.Question.Name), ("heading", lost.Heading))
                : new("source.question-renamed", ("question", lost.Question.Name), ("heading", lost.Heading), ("candidates", named)),
        };
    });

    private static SourceProblem Problem(ReadSheet sheet, ValueList<string> candidates, Func<string, Telling> tell) =>
        new(sheet.Place, tell(string.Join(" | ", candidates.Select(heading => $"“{heading}”"))), string.Join(" | ", candidates), IsPassing: false);
}
