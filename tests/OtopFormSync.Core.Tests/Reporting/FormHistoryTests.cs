using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>Which questions a sheet had once and has no longer follows from the rows on record.</summary>
public sealed class FormHistoryTests
{
    private static readonly ValueList<string> Form = ["ประทับเวลา", "อีเมล", "อำเภอ", "ประจำเดือน", "จำนวนผลิตภัณฑ์", "ยอดจำหน่าย", "Digital Wallet"];
    private static readonly ValueList<string> Renamed = ["ประทับเวลา", "อีเมล", "อำเภอ", "ประจำเดือน", "จำนวนผลิตภัณฑ์", "มูลค่าที่ขายได้", "Digital Wallet"];
    private static readonly ValueList<string> Shorter = ["ประทับเวลา", "อีเมล", "อำเภอ", "ประจำเดือน", "Digital Wallet"];

    [Fact]
    public void A_sheet_whose_rows_stood_under_another_heading_lost_the_question()
    {
        var lost = Assert.Single(LostIn(Renamed, Row(1, Form), Row(2, Form), Row(1, Renamed)));
        Assert.Equal(("ยอดจำหน่าย", "ยอดจำหน่าย"), (lost.Question.Name, lost.Heading));
        Assert.Equal([new ColumnCandidate(5, "มูลค่าที่ขายได้")], lost.Candidates);
    }

    [Fact]
    public void A_sheet_that_follows_another_with_an_unknown_heading_lost_the_question_though_no_old_row_is_left() =>
        Assert.Single(LostIn(Renamed, Row(1, Form), Row(2, Form), Row(3, Renamed)));

    [Fact]
    public void Two_forms_in_use_side_by_side_are_two() => Assert.Empty(LostIn(Renamed, Row(1, Form), Row(2, Renamed), Row(3, Form)));

    [Fact]
    public void A_form_that_stands_beside_another_did_not_follow_it_unless_they_share_rows()
    {
        var questions = new FormQuestions(ShippedConfiguration.Program);

        Assert.Empty(new FormHistory(questions, [Row(1, Form), Row(3, Renamed)], Form, Renamed).LostIn("responses", Renamed));
        Assert.Empty(new FormHistory(questions, [Row(1, Form), Row(2, Form), Row(3, Form), Row(2, Renamed), Row(4, Renamed)], Form, Renamed).LostIn("responses", Renamed));
        Assert.Single(new FormHistory(questions, [Row(1, Form), Row(1, Renamed)], Form, Renamed).LostIn("responses", Renamed));
    }

    [Fact]
    public void A_later_form_that_asks_for_less_is_another_form() => Assert.Empty(LostIn(Shorter, Row(1, Form), Row(2, Shorter)));

    [Fact]
    public void Questions_deleted_from_the_sheet_of_the_same_rows_are_lost() =>
        Assert.Equal(["จำนวนผลิตภัณฑ์", "ยอดจำหน่าย"], LostIn(Shorter, Row(1, Form), Row(1, Shorter)).Select(question => question.Heading));

    [Fact]
    public void A_form_of_another_program_or_source_tells_nothing()
    {
        Assert.Empty(LostIn(["ประทับเวลา", "อำเภอ", "เดือน", "จำนวนกลุ่มออมทรัพย์"], Row(1, Form), Row(2, ["ประทับเวลา", "อำเภอ", "เดือน", "จำนวนกลุ่มออมทรัพย์"])));
        Assert.Empty(new FormHistory(new(ShippedConfiguration.Program), [Row(1, Form)]).LostIn("other", Renamed));
    }

    [Fact]
    public void A_sheet_that_never_had_another_heading_lost_nothing() => Assert.Empty(LostIn(Form, Row(1, Form), Row(2, Form)));

    private static ValueList<LostQuestion> LostIn(ValueList<string> headers, params StoredReport[] rows) =>
        new FormHistory(new(ShippedConfiguration.Program), rows).LostIn("responses", headers);

    private static StoredReport Row(int day, ValueList<string> headers)
    {
        var at = new DateTimeOffset(2024, 1, day, 9, 0, 0, Bangkok.Offset);
        return new(new() { Source = "responses", Key = $"{day}", ReceivedAt = at, Place = "x", Content = new RawContent.FormRow(headers, [.. headers.Select(_ => "1")]) }, at, null);
    }
}
