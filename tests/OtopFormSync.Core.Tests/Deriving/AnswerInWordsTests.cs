using OtopFormSync.Configuration;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Claims.RunningText;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>A mission that is reported in words: what nobody wrote makes no grade, and is asked about.</summary>
public sealed class AnswerInWordsTests
{
    private const string File = "programs/virtue-fy2567-q1.yaml";

    private static readonly Programs.Program Virtue = ShippedConfiguration.ValueOf(ProgramLoader.Load(ShippedConfiguration.Text(File), File, ShippedConfiguration.Province, ShippedConfiguration.AnyCron));

    [Theory]
    [InlineData("ปลูกต้นไม้", true)]
    [InlineData("#N/A", false)]
    [InlineData("#REF!", false)]
    [InlineData(UncomputedFormula.Text, false)]
    [InlineData("?", false)]
    [InlineData("-…", false)]
    public void Only_words_of_what_was_done_count_and_make_a_final_grade(string deed, bool counts)
    {
        var state = Derive("ใช่", deed);
        var card = state.ScorecardOf(Form.Code("ท่าบ่อ"));

        Assert.Equal(counts, card.Standing == GradeStanding.Final);
        Assert.Equal(counts ? 0 : 3, state.Review.Sum(item => !item.IsOpen ? 0 : item.Parts.IsEmpty ? 1 : item.Parts.Count));
        Assert.Equal(counts, state.Entry("ท่าบ่อ", "2023-10", "deeds").Accepted is not null);
    }

    [Fact]
    public void A_bare_no_to_a_question_of_yes_or_no_is_asked_about_as_little_as_a_bare_yes()
    {
        var state = Derive("ไม่", "ปลูกต้นไม้");

        Assert.DoesNotContain(state.Review, item => item.IsOpen);
        Assert.Equal(0, state.Entry("ท่าบ่อ", "2023-12", "charter").Accepted!.Figure.Value);
    }

    // "มี" leads to figures, and answers a question that yes or no answers.
    [Theory]
    [InlineData("ประกาศเจตนารมณ์: มี", 1)]
    [InlineData("ประกาศเจตนารมณ์ มี", 1)]
    [InlineData("3. ประกาศเจตนารมณ์ มีแล้วค่ะ", 1)]
    [InlineData("ประกาศเจตนารมณ์หน่วยงานคุณธรรมแล้วหรือไม่: มี", 1)]
    [InlineData("มีประกาศเจตนารมณ์", 1)]
    [InlineData("ประกาศเจตนารมณ์ ไม่มี", 0)]
    [InlineData("ประกาศเจตนารมณ์:", null)]
    [InlineData("ประกาศเจตนารมณ์ มี 1 แห่ง", null)]
    [InlineData("วิทยากรคุณธรรม มี", null)] // words that say who
    public void There_is_one_answers_yes_in_a_sentence_too(string line, int? answer)
    {
        var claims = new TextClaims(Virtue, new(Virtue)).Line(line, "ข้อความ").ToList();

        Assert.Equal(answer, claims is [{ Indicator: not null, Value: var value }] && value.TryGetValue(out var said) ? (int?)said : null);
    }

    // The latest answer is said in words; months in which something was done are counted.
    [Fact]
    public void One_month_of_two_is_a_month_and_no_yes()
    {
        var card = Derive("ใช่", "ปลูกต้นไม้", months: 1).ScorecardOf(Form.Code("ท่าบ่อ"));
        var text = new ScorecardText(Virtue, ShippedConfiguration.Wording);

        Assert.Contains("1 เดือน จากเกณฑ์ไม่น้อยกว่า 2 เดือน", text.Criterion(card.ResultOf("deeds")!), StringComparison.Ordinal);
        Assert.Contains("ประกาศแล้ว", text.Criterion(card.ResultOf("charter")!), StringComparison.Ordinal);
        Assert.Contains("อีก 1 เดือน", text.Gap(card), StringComparison.Ordinal);
    }

    private static DerivedState Derive(string charter, string deed, int months = 3)
    {
        ValueList<string> headers = ["ประทับเวลา", "อำเภอ", "ประจำเดือน", "ประกาศเจตนารมณ์หน่วยงานคุณธรรมแล้วหรือไม่", "กิจกรรมคุณธรรมที่ทำในเดือน", "คำชี้แจง (ถ้ามี)"];
        StoredReport Row(string at, string month) => Form.Row(at, headers, "ท่าบ่อ", month, charter, deed, "");
        StoredReport[] rows = [Row("2023-11-07 09:00:00", "ตุลาคม 2566"), Row("2023-12-07 09:00:00", "พฤศจิกายน 2566"), Row("2024-01-07 09:00:00", "ธันวาคม 2566")];
        return Form.Derive(rows[..months], change: _ => Virtue);
    }
}
