using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Forms;

namespace OtopFormSync.Core.Tests.Reporting.Forms;

/// <summary>A form's key is known wherever a program left it, and only while its check digits hold.</summary>
public sealed class FormMarksTests
{
    private static readonly FormKey Key = new(ProgramId.Parse("otop-fy2567-q1"), Core.Provinces.DistrictCode.Parse("4302"), Core.Calendar.ReportingMonth.Parse("2023-12"));

    public static TheoryData<string, bool> Texts => new()
    {
        { $"รหัสแบบ {Key}", true },
        { $"mailto:?subject={Key}", true },
        { $"{Key}/sales", true },
        { $"{Key}1", false },
        { $"{Key}".Replace("4302", "4305", StringComparison.Ordinal), false },
        { $"{Key}".Replace("2023-12", "2023-11", StringComparison.Ordinal), false },
        { "otop-fy2567-q1.4302.2023-12.00", false },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_key_counts_only_with_its_check_digits(string text, bool isKey)
    {
        Assert.Equal(isKey ? [Key] : [], FormMarks.Of(text));
        Assert.Equal(isKey, FormMarks.Without(text).Length < text.Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sales")]
    public void A_bookmark_stands_for_its_mark_whatever_a_program_wrote_behind_it(string? line)
    {
        var name = FormMarks.Bookmark(Key, line is null ? null : IndicatorKey.Parse(line))!;
        var mark = line is null ? Key.ToString() : $"{Key}/{line}";

        Assert.True(name.Length <= 40 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'), name);
        Assert.All((string[])[name, $"{name} Copy 1", $"{name}_Copy_12"], written => Assert.Equal(mark, FormMarks.OfBookmark(written)));
        Assert.Null(FormMarks.OfBookmark("_GoBack"));
        Assert.Null(FormMarks.OfBookmark(name.Replace("4302", "4305", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_mark_too_long_for_a_bookmark_has_none() => Assert.Null(FormMarks.Bookmark(Key with { Program = ProgramId.Parse("a-mission-of-a-very-long-name-fy2567-q1") }));

    [Fact]
    public void A_row_says_what_it_was_printed_for_unless_it_says_several_things()
    {
        Assert.Equal("sales", FormMarks.LineOf(Row($"{Key}/sales", "1"), Key.Program)?.Value);
        Assert.Null(FormMarks.LineOf(Row($"{Key}/sales", $"{Key}/wallet"), Key.Program));
        Assert.Null(FormMarks.LineOf(Row($"{Key}/sales"), ProgramId.Parse("women-fund-fy2567-q1")));
        Assert.Null(FormMarks.LineOf(Row(Key.ToString()), Key.Program));
    }

    private static ReadRow Row(params string[] cells) => new(1, cells.Select(cell => new ReadCell(cell)).ToValueList());
}
