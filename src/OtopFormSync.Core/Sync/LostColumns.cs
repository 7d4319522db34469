using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Sync;

/// <summary>Notices questions that a response sheet had and has no longer: what stood stays, the officer is told, and the rest is taken.</summary>
internal static class LostColumns
{
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
            var history = new FormHistory(of, rows);
            foreach (var sheet in found.Sheets)
            {
                foreach (var lost in history.LostIn(source, sheet.Headers))
                {
                    // One that is there twice is told by the source.
                    if (!ColumnMap.Of(of, sheet.Headers).Doubled.Contains(lost.Question))
                    {
                        problems.Add(Problem(sheet, lost, Candidates(questions, sheet.Headers, lost)));
                    }
                }
            }
        }

        return problems.DistinctBy(problem => (problem.Place, problem.Telling.InThai)).Where(problem => items.ColumnProblem(problem).Decision is null).ToValueList();
    }

    // What another program knows is no question of this one.
    private static ValueList<string> Candidates(IReadOnlyList<FormQuestions> programs, ValueList<string> headers, LostQuestion lost)
    {
        var maps = programs.Select(of => ColumnMap.Of(of, headers)).ToList();
        return lost.Candidates.Where(candidate => maps.TrueForAll(map => map.Unknown.Contains(headers[candidate.Index]))).Select(candidate => candidate.Heading).ToValueList();
    }

    private static SourceProblem Problem(ReadSheet sheet, LostQuestion lost, ValueList<string> candidates)
    {
        var named = string.Join(" | ", candidates.Select(heading => $"“{heading}”"));
        var may = candidates.IsEmpty
            ? "และไม่พบหัวตารางใหม่ที่อาจหมายถึงเรื่องนี้"
            : $"คำตอบใหม่ของเรื่องนี้รอการตรวจสอบ หัวตารางที่อาจหมายถึงเรื่องนี้: {named}";
        return new(
            sheet.Place,
            new(
                $"ไม่พบคอลัมน์{lost.Question.Name} ซึ่งเดิมมีหัวตาราง “{lost.Heading}” ค่าที่รับไว้แล้วยังใช้อยู่ เรื่องอื่นรับตามปกติ {may} กรุณาแก้หัวตารางกลับเป็นชื่อเดิม หรือเพิ่มชื่อใหม่ในไฟล์ภารกิจ หากตั้งใจเลิกถาม โปรดเลือก “รับทราบ”",
                $"A question that was there before is gone, renamed or deleted; {candidates.Count} unknown headers may be meant. What was read of it stands, the other columns are taken. Restore the header, or add the new one to the program file.")
            {
                Saying = candidates.IsEmpty
                    ? new("source.question-gone", ("question", lost.Question.Name), ("heading", lost.Heading))
                    : new("source.question-renamed", ("question", lost.Question.Name), ("heading", lost.Heading), ("candidates", named)),
            },
            string.Join(" | ", candidates),
            IsPassing: false);
    }
}
