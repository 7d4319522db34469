using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Tests.Grading;

namespace OtopFormSync.Core.Tests.Normalization;

/// <summary>Answers as districts type them; null is a question to them, never a guess.</summary>
public sealed class AnswerReaderTests
{
    [Theory]
    [InlineData("ใช่", 1)]
    [InlineData(" มี ", 1)]
    [InlineData("ดำเนินการแล้ว", 1)]
    [InlineData("Yes", 1)]
    [InlineData("๑", 1)]
    [InlineData("✓", 1)]
    [InlineData("ประกาศแล้ว", 1)] // the indicator's own word
    [InlineData("ไม่มี", 0)]
    [InlineData("ยังไม่ได้ ดำเนินการ", 0)]
    [InlineData("ยังไม่ประกาศ", 0)]
    [InlineData("no", 0)]
    [InlineData("0", 0)]
    [InlineData("ไม่มีผลการดำเนินงาน", 0)]
    [InlineData("-", null)]
    [InlineData("", null)]
    [InlineData("ไม่มีข้อมูล", null)]
    [InlineData("รอผล", null)]
    [InlineData("บางส่วน", null)]
    [InlineData("3", null)]
    [InlineData("ใช่/ไม่ใช่", null)]
    [InlineData("x", null)] // a tick, or a cross
    public void Yes_and_no_are_read_and_nothing_else(string text, int? expected) =>
        Assert.Equal(expected, AnswerReader.YesOrNo(text, "ประกาศแล้ว", "ยังไม่ประกาศ").TryGetValue(out var value) ? (int?)value : null);

    [Theory]
    [InlineData("ประชุมแล้ว", 1)]
    [InlineData("ประชุมแล้วค่ะ", 1)]
    [InlineData("ได้จัดประชุมคณะกรรมการเรียบร้อยแล้ว", 1)]
    [InlineData("ดำเนินการแล้วครับ", 1)]
    [InlineData("เรียบร้อยแล้ว", 1)]
    [InlineData("ยังไม่ได้ประชุม", 0)]
    [InlineData("ยังไม่มีการประชุมค่ะ", 0)]
    [InlineData("ไม่ได้จัดประชุม", 0)]
    [InlineData("ยกเลิกการประชุมแล้ว", null)]
    [InlineData("ประกาศแล้ว", null)] // of another question
    [InlineData("ประชุมแล้วบางส่วน", null)]
    [InlineData("กำลังประชุม", null)]
    [InlineData("จะประชุมแล้ว", null)]
    [InlineData("ประชุม", null)] // was it, or is it to be?
    [InlineData("ไม่ได้ยกเลิกการประชุม", null)]
    public void That_what_a_question_asks_about_was_done_is_a_yes_and_that_it_was_not_a_no(string text, int? expected) =>
        Assert.All(["มีการประชุมคณะกรรมการหรือไม่", "1. อำเภอจัดประชุมคณะกรรมการ"], question =>
            Assert.Equal(expected, AnswerReader.YesOrNo(text, "ใช่", "ไม่ใช่", question).TryGetValue(out var value) ? (int?)value : null));

    [Fact]
    public void A_question_of_another_verb_is_not_answered_by_one_that_it_only_contains() =>
        Assert.False(AnswerReader.YesOrNo("ประชุมแล้ว", "ใช่", "ไม่ใช่", "ยกเลิกการประชุมหรือไม่").TryGetValue(out _));

    [Theory]
    [InlineData("ปลูกต้นไม้ร่วมกับโรงเรียน 3 ครั้ง", 1)]
    [InlineData("รร.บ้านเหล่า", 1)]
    [InlineData("ไม่มี", 0)]
    [InlineData("ไม่มีผลการดำเนินงาน", 0)]
    [InlineData("ยังไม่ได้ทำ", 0)]
    [InlineData("ไม่มีหน่วยงานใหม่ แต่ทำต่อเนื่อง", null)] // none, or what was done?
    [InlineData("ยังทำต่อเนื่อง", null)]
    [InlineData("-", null)]
    [InlineData("ไม่มีข้อมูล", null)]
    [InlineData(" ", null)]
    [InlineData("ไม่", null)] // what is not?
    [InlineData("✓", 1)]
    [InlineData("แจ้งปัญหา error ของระบบและอบรมการใช้งาน", 1)]
    [InlineData("แข่งขันกีฬา #ชุมชนคุณธรรม", 1)]
    public void Words_are_kept_as_they_came_and_count_unless_they_say_none(string text, int? expected)
    {
        var reading = AnswerReader.Words(text);

        Assert.Equal(expected, reading.TryGetValue(out var value) ? (int?)value : null);
        Assert.Equal(text, reading.Original);
    }

    [Theory]
    [InlineData("#N/A", DoubtCode.FormulaOrError)]
    [InlineData(" #REF! ", DoubtCode.FormulaOrError)]
    [InlineData("กิจกรรม #VALUE!", DoubtCode.FormulaOrError)]
    [InlineData("#GETTING_DATA", DoubtCode.FormulaOrError)]
    [InlineData("Err:502", DoubtCode.FormulaOrError)]
    [InlineData("Loading...", DoubtCode.FormulaOrError)]
    [InlineData("########", DoubtCode.FormulaOrError)]
    [InlineData("=A1&\"x\"", DoubtCode.FormulaOrError)]
    [InlineData(UncomputedFormula.Text, DoubtCode.FormulaWithoutResult)]
    [InlineData("กิจกรรม " + UncomputedFormula.Text, DoubtCode.FormulaWithoutResult)]
    [InlineData("-…", DoubtCode.Dash)]
    [InlineData("—", DoubtCode.Dash)]
    [InlineData("?", DoubtCode.Unreadable)]
    [InlineData("-?-", DoubtCode.Unreadable)]
    [InlineData("!!! ๆ", DoubtCode.Unreadable)]
    public void What_a_spreadsheet_shows_for_a_failed_formula_and_signs_without_a_word_say_nothing_of_what_was_done(string text, DoubtCode expected)
    {
        Assert.Equal(expected, Assert.Single(Assert.IsType<Reading<decimal>.Doubtful>(AnswerReader.Words(text)).Doubts).Code);
        Assert.False(AnswerReader.YesOrNo(text, "ประกาศแล้ว", "ยังไม่ประกาศ").TryGetValue(out _));
    }

    [Theory]
    [InlineData("ไม่", IndicatorKind.YesNo, 0)]
    [InlineData(" ไม่ ", IndicatorKind.YesNo, 0)]
    [InlineData("ใช่", IndicatorKind.YesNo, 1)]
    [InlineData("ไม่แน่ใจ", IndicatorKind.YesNo, null)]
    [InlineData("ไม่", IndicatorKind.Text, null)]
    [InlineData("ไม่", IndicatorKind.Count, null)]
    public void A_bare_no_answers_in_the_cell_of_its_own_question_as_a_bare_yes_does(string cell, IndicatorKind kind, int? expected) =>
        Assert.Equal(expected, IndicatorReader.ReadAnswer(A.Indicator("charter", "ประกาศเจตนารมณ์", "แห่ง", kind), cell).TryGetValue(out var value) ? (int?)value : null);

    [Theory]
    [InlineData("๓ แปลง", 3)]
    [InlineData("1,200แปลง", 1200)]
    [InlineData("ประมาณ 3 แปลง", null)]
    [InlineData("1.234 แปลง", null)]
    [InlineData("แปลง", null)]
    [InlineData("3 ไร่", null)] // another unit
    public void A_count_is_read_in_the_unit_of_its_own_mission(string text, int? expected) =>
        Assert.Equal(expected, IndicatorReader.Read(A.Indicator("plots", "แปลงที่พัฒนาแล้ว", "แปลง", IndicatorKind.Count), text).TryGetValue(out var value) ? (int?)value : null);
}
