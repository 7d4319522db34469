using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Files;
using OtopFormSync.Folder.Files;
using OtopFormSync.Spreadsheets.Responses;
using OtopFormSync.Testing;

namespace OtopFormSync.Folder.Tests;

public sealed class SourceProblemTests
{
    private static readonly DateTimeOffset Noon = new(2024, 1, 16, 12, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void What_is_wrong_with_a_file_keeps_the_words_under_which_it_is_on_record()
    {
        SourceProblem[] problems =
        [
            FileProblems.FolderGone("inbox"),
            FileProblems.NoPlainFile(Found(EntryKind.Link)),
            FileProblems.NoPlainFile(Found(EntryKind.Special)),
            FileProblems.OtherKind(Found(EntryKind.File), [".xlsx", ".csv"]),
            FileProblems.Forbidden(Found(EntryKind.File)),
            FileProblems.TooBig(Found(EntryKind.File), 26_214_400, ""),
        ];

        Assert.All(problems, problem => Assert.False(problem.IsPassing));
        Golden.Check(typeof(SourceProblemTests).Assembly, "FileProblems.golden.txt", RecordedWords.Of(problems.Select(problem => problem.Telling)));
    }

    [Fact]
    public void What_is_wrong_with_responses_keeps_the_words_under_which_it_is_on_record()
    {
        SourceProblem[] problems =
        [
            .. Rows(["ประทับเวลา", "สถานที่"]),
            .. Rows(["ประทับเวลา", "อำเภอ", "ประทับเวลา"]),
            .. Rows(["ชื่อ", "นามสกุล"]),
            .. Rows(["ประทับเวลา", "อำเภอ"], ["เมื่อวาน", "ท่าบ่อ"], ["", "สังคม"]),
        ];

        Assert.All(problems, problem => Assert.False(problem.IsPassing));
        Golden.Check(typeof(SourceProblemTests).Assembly, "ResponseProblems.golden.txt", RecordedWords.Of(problems.Select(problem => problem.Telling)));
    }

    private static FoundFile Found(EntryKind kind) => new("x.xlsx", "responses/x.xlsx", "/x/x.xlsx", new(kind, 31_457_280, Noon, 0, "") { Node = 0 });

    private static IReadOnlyList<SourceProblem> Rows(ValueList<string> headers, params ValueList<string>[] rows) => ResponseRows.Of(
        "responses",
        "responses/x.csv",
        Noon,
        [new("x", 1, headers, [.. rows.Select((cells, i) => new ResponseRow(i + 2, cells))])],
        new([ShippedConfiguration.Program])).Problems;
}
