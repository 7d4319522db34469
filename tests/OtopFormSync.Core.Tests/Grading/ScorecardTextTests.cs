using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results.Words;

namespace OtopFormSync.Core.Tests.Grading;

public sealed class ScorecardTextTests
{
    private static readonly decimal[] ToTheBaht = [13_544_178m, 14_787_861m, 15_306_773m];

    [Fact]
    public void A_whole_quarter_is_explained_line_by_line_with_its_reports()
    {
        LedgerEntry[] entries = A.WholeQuarter("ท่าบ่อ", 1, ToTheBaht, 6);
        entries[5] = entries[5] with { State = ReportState.ConfirmedZero };
        var explanation = A.Explain(A.Program()).Of(A.District("ท่าบ่อ"), A.Card(A.Program(), "ท่าบ่อ", "2024-01-16", entries), A.Ledger(entries));

        Assert.Equal(
            [
                "อำเภอท่าบ่อ – OTOP ไตรมาส 1/2567 (ต.ค.–ธ.ค. 66)",
                "ระดับ B",
                "ผลสุดท้ายของไตรมาส 1/2567 (ต.ค.–ธ.ค. 66)",
                "1) ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์ จากเกณฑ์ไม่น้อยกว่า 1 ผลิตภัณฑ์ – ผ่านเกณฑ์",
                "     เดือนตุลาคม 2566: 0 ผลิตภัณฑ์ – แบบฟอร์ม รับเมื่อ 14 พฤศจิกายน 2566 เวลา 09.42 น. (responses/รายงาน.xlsx แถว 2)",
                "     เดือนพฤศจิกายน 2566: 0 ผลิตภัณฑ์ – แบบฟอร์ม รับเมื่อ 14 ธันวาคม 2566 เวลา 09.42 น. (responses/รายงาน.xlsx แถว 2)",
                "     เดือนธันวาคม 2566: 1 ผลิตภัณฑ์ – แบบฟอร์ม รับเมื่อ 14 มกราคม 2567 เวลา 09.42 น. (responses/รายงาน.xlsx แถว 2)",
                "2) ยอดจำหน่าย 43,638,812 บาท จากเป้าหมาย 43,638,812 บาท (เพิ่มขึ้นร้อยละ 5.99) – ผ่านเกณฑ์",
                "     เดือนตุลาคม 2566: 13,544,178 บาท – แบบฟอร์ม รับเมื่อ 14 พฤศจิกายน 2566 เวลา 09.42 น. (responses/รายงาน.xlsx แถว 2)",
                "     เดือนพฤศจิกายน 2566: 14,787,861 บาท – แบบฟอร์ม รับเมื่อ 14 ธันวาคม 2566 เวลา 09.42 น. (responses/รายงาน.xlsx แถว 2)",
                "     เดือนธันวาคม 2566: 15,306,773 บาท – แบบฟอร์ม รับเมื่อ 14 มกราคม 2567 เวลา 09.42 น. (responses/รายงาน.xlsx แถว 2)",
                "3) ผู้เข้าร่วม 6 ราย จากจำนวนผู้ลงทะเบียน 79 ราย (ร้อยละ 7.59) – ผ่านเกณฑ์ของระดับ B",
                "     เดือนตุลาคม 2566: 0 ราย – แบบฟอร์ม รับเมื่อ 14 พฤศจิกายน 2566 เวลา 09.42 น. (responses/รายงาน.xlsx แถว 2)",
                "     เดือนพฤศจิกายน 2566: ยืนยันว่าไม่มีผลการดำเนินงาน – แบบฟอร์ม รับเมื่อ 14 ธันวาคม 2566 เวลา 09.42 น. (responses/รายงาน.xlsx แถว 2)",
                "     เดือนธันวาคม 2566: 6 ราย – แบบฟอร์ม รับเมื่อ 14 มกราคม 2567 เวลา 09.42 น. (responses/รายงาน.xlsx แถว 2)",
                "ระดับ B ยังขาดผู้เข้าร่วมอีก 2 ราย จึงจะถึงระดับ A",
            ],
            explanation.Lines);
    }

    [Fact]
    public void Months_that_are_missing_or_wait_are_named_and_the_range_is_given()
    {
        LedgerEntry[] entries =
        [
            A.Entry("ท่าบ่อ", "2023-10", "sales", 13_544_178m), A.Without("ท่าบ่อ", "2023-11", "sales", ReportState.UnderReview), A.Entry("ท่าบ่อ", "2023-12", "sales", 1m),
        ];

        var lines = A.Explain(A.Program()).Of(A.District("ท่าบ่อ"), A.Card(A.Program(), "ท่าบ่อ", "2024-01-16", entries), A.Ledger(entries)).Lines;

        Assert.Equal("ระดับชั่วคราว D~ (A–D)", lines[1]);
        Assert.Equal("ผลสะสมจากรายงานเดือนตุลาคม 2566 และธันวาคม 2566", lines[2]);
        Assert.Equal("ระดับชั่วคราว ยังขาดผลิตภัณฑ์ใหม่ และผู้เข้าร่วม ของเดือนตุลาคม 2566 พฤศจิกายน 2566 และธันวาคม 2566 · บางตัวเลขของเดือนพฤศจิกายน 2566 ยังรอยืนยัน · ยังไม่วัด “ผลิตภัณฑ์ลงทะเบียนเพิ่มขึ้น” และ “การเข้าร่วม Digital Wallet” เมื่อข้อมูลครบอาจเป็นระดับ A ถึง D", lines[3]);
        Assert.Equal("1) ผลิตภัณฑ์ใหม่ – ยังไม่วัด (ยังไม่รายงาน)", lines[4]);
        Assert.Contains("     เดือนพฤศจิกายน 2566: รอการตรวจสอบ", lines);
        Assert.Equal("ระดับ D ยังขาดยอดจำหน่ายอีก 15,306,773 บาท จึงจะถึงระดับ C", lines[^1]);
    }

    [Theory]
    [InlineData(0, 0, 0, "ระดับ D ยังขาดยอดจำหน่ายอีก 43,638,812 บาท และผู้เข้าร่วมอีก 4 ราย จึงจะถึงระดับ C")]
    [InlineData(0, 43638812, 4, "ระดับ C ยังขาดผลิตภัณฑ์ใหม่อีก 1 ผลิตภัณฑ์ และผู้เข้าร่วมอีก 2 ราย จึงจะถึงระดับ B")]
    [InlineData(0, 43638811.5, 8, "ระดับ D ยังขาดยอดจำหน่ายอีก 0.50 บาท จึงจะถึงระดับ C")]
    [InlineData(1, 43638811.5, 6, "ระดับ D ยังขาดยอดจำหน่ายอีก 0.50 บาท จึงจะถึงระดับ B")]
    [InlineData(1, 43638811.5, 8, "ระดับ D ยังขาดยอดจำหน่ายอีก 0.50 บาท จึงจะถึงระดับ A")] // half a baht leads past B and C
    [InlineData(1, 43638812, 8, null)]
    public void The_gap_is_said_in_units(int products, double sales, int wallet, string? sentence) =>
        Assert.Equal(sentence, A.Text(A.Program()).Gap(A.Answer(A.Program(), "ท่าบ่อ", products, (decimal)sales, wallet).Result!));

    [Theory]
    [InlineData(UncoveredPolicy.BestMet, 5, "เกณฑ์ตามหนังสือไม่ได้ระบุกรณีนี้ จึงให้ระดับสูงสุดที่ผ่านค่าขั้นต่ำครบทุกข้อ")]
    [InlineData(UncoveredPolicy.BestMet, 3, "เกณฑ์ตามหนังสือไม่ได้ระบุกรณีนี้ จึงให้ระดับต่ำสุด เนื่องจากยังไม่ผ่านค่าขั้นต่ำของระดับที่สูงกว่า")]
    [InlineData(UncoveredPolicy.Lowest, 5, "เกณฑ์ตามหนังสือไม่ได้ระบุกรณีนี้ จึงให้ระดับต่ำสุดตามที่กำหนดไว้")]
    [InlineData(UncoveredPolicy.BestMet, 8, null)]
    public void A_case_that_the_letter_does_not_name_is_said_to_be_one(UncoveredPolicy policy, int wallet, string? note)
    {
        var program = A.Program(rules => rules with { Uncovered = policy });

        Assert.Equal(note, A.Text(program).LiteralNote(A.Answer(program, "ท่าบ่อ", 1, 43_638_812, wallet).Result!));
    }

    [Fact]
    public void Under_the_lowest_policy_a_met_grade_is_not_said_to_lack_anything()
    {
        var program = A.Program(rules => rules with { Uncovered = UncoveredPolicy.Lowest });

        Assert.Equal(
            "ระดับ D ผ่านค่าขั้นต่ำของระดับ C ครบแล้ว แต่เกณฑ์ตามหนังสือไม่ได้ระบุกรณีนี้",
            A.Text(program).Gap(A.Answer(program, "ท่าบ่อ", 1, 43_638_812, 5).Result!));
    }

    [Theory]
    [InlineData("5.999", "เพิ่มขึ้นร้อยละ 5.99")]
    [InlineData("6", "เพิ่มขึ้นร้อยละ 6.00")]
    [InlineData("0", "เพิ่มขึ้นร้อยละ 0.00")]
    [InlineData("-0.0005", "ลดลงไม่ถึงร้อยละ 0.01")]
    [InlineData("-0.01", "ลดลงร้อยละ 0.01")]
    [InlineData("-5.991", "ลดลงร้อยละ 5.99")]
    public void Further_decimals_of_growth_are_cut_off_and_the_least_fall_is_said_to_be_one(string percent, string shown) =>
        Assert.Equal(shown, A.Text(A.Program()).Growth(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_share_and_a_sum_are_cut_too()
    {
        var answer = A.Answer(A.Program(), "เมืองหนองคาย", 1, 184_084_762.999m, 28);

        Assert.Contains("(ร้อยละ 9.75)", A.Text(A.Program()).Criterion(answer.Result!.Criteria[2]), StringComparison.Ordinal);
        Assert.Contains("ยอดจำหน่าย 184,084,762.99 บาท", A.Text(A.Program()).Criterion(answer.Result.Criteria[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stand_in_is_named_as_what_it_is()
    {
        var program = A.Program(rules => rules.With(A.Measured("start surveys", "2024-09-01 wallet")));
        var answer = GradeAnswers.Answer(program, A.District("ท่าบ่อ"), new() { Quarter = A.Quarter, Figures = [new(IndicatorKey.Parse("surveys"), 2)] });

        Assert.Equal(
            "แบบสำรวจที่ส่งแล้ว 2 ราย จากจำนวนผู้ลงทะเบียน 79 ราย (ร้อยละ 2.53) (นับแทนการเข้าร่วม Digital Wallet) – ไม่ผ่านเกณฑ์",
            A.Text(program).Criterion(answer.Result!.Criteria[2]));
        Assert.Equal("ระดับ D ยังขาดแบบสำรวจที่ส่งแล้วอีก 2 ราย จึงจะถึงระดับ C", A.Text(program).Gap(answer.Result));
    }

    [Fact]
    public void An_officers_grade_is_given_with_its_reason_and_the_computed_one()
    {
        var card = A.Card(A.Program(), "ท่าบ่อ", "2024-01-16", A.WholeQuarter("ท่าบ่อ", 1, ToTheBaht, 6));
        var own = new GradeOverride(card.District, Grade.A, " นับศูนย์จำหน่ายเพิ่มสองแห่ง ");

        Assert.Equal("ระดับ A ตามที่เจ้าหน้าที่กำหนด (คำนวณได้ระดับ B) เหตุผล: นับศูนย์จำหน่ายเพิ่มสองแห่ง", A.Text(A.Program()).GradeLine(card with { Override = own }));
        Assert.Equal("ระดับ A ตามที่เจ้าหน้าที่กำหนด (คำนวณได้ระดับ B)", A.Text(A.Program()).GradeLine(card with { Override = own with { Reason = null } }));
    }

    [Theory]
    [InlineData("D", "C", "D ○ (ปรับ คำนวณได้ B)")] // given against a C, it lies two grades from the B of today
    [InlineData("B", "C", "B ◕ (ปรับ ตรงกับที่คำนวณแล้ว)")]
    [InlineData("D", "B", "D ○ (ปรับ)")] // meant so
    [InlineData("A", "C", "A ● (ปรับ)")]
    [InlineData("D", null, "D ○ (ปรับ คำนวณได้ B)")] // given before anything could be computed
    public void An_own_grade_is_marked_where_new_data_have_overtaken_it(string own, string? then, string shown)
    {
        var card = A.Card(A.Program(), "ท่าบ่อ", "2024-01-16", A.WholeQuarter("ท่าบ่อ", 1, ToTheBaht, 6));
        var grade = new GradeOverride(card.District, Grade.Parse(own), "ตรวจแล้ว");

        Assert.Equal(shown, GradeText.Chip(A.Rules(), card with { Override = grade with { Ground = new(card.District, Grade.Parse(own), then is null ? null : Grade.Parse(then)) } }));
        Assert.EndsWith("(ปรับ)", GradeText.Chip(A.Rules(), card with { Override = grade }), StringComparison.Ordinal);
        Assert.Equal(own, OwnGradeText.Read(shown, A.Rules())?.Name); // as copied from the tab
    }

    [Fact]
    public void A_figure_that_cannot_be_computed_is_shown_with_the_reason()
    {
        var program = A.Program() with { References = [A.Program().References[0] with { Figures = [] }] };
        var answer = A.Answer(program, "ท่าบ่อ", 1, 43_638_812, 8);

        Assert.StartsWith("ผู้เข้าร่วม 8 ราย – คำนวณไม่ได้ (ไม่มีจำนวนผู้ลงทะเบียน", A.Text(program).Criterion(answer.Result!.Criteria[2]), StringComparison.Ordinal);
        Assert.StartsWith("ยังไม่มีระดับ: ไม่มีจำนวนผู้ลงทะเบียน", A.Text(A.Program()).GradeLine(answer.Result), StringComparison.Ordinal);
    }

    [Fact]
    public void A_what_if_says_that_it_is_one_and_a_wrong_question_says_why()
    {
        var right = A.Explain(A.Program()).WhatIf(A.District("ท่าบ่อ"), A.Answer(A.Program(), "ท่าบ่อ", 1, 45_000_000, 8));
        var wrong = A.Explain(A.Program()).WhatIf(A.District("ท่าบ่อ"), A.Answer(A.Program(), "ท่าบ่อ", -1, 45_000_000, 8));

        Assert.Equal(["ระดับ A", "ผลสมมติจากตัวเลขทั้งไตรมาสที่ระบุ มิใช่ผลจากรายงาน"], right.Lines.Skip(1).Take(2));
        Assert.Equal("2) ยอดจำหน่าย 45,000,000 บาท จากเป้าหมาย 43,638,812 บาท (เพิ่มขึ้นร้อยละ 9.30) – ผ่านเกณฑ์", right.Lines[4]);
        Assert.Equal("ยังไม่มีระดับ: ผลิตภัณฑ์ใหม่ติดลบ", wrong.Lines[1]);
        Assert.Empty(wrong.Criteria);
    }

    [Fact]
    public void Names_that_end_in_latin_letters_keep_a_space()
    {
        var wallet = A.Program().FindIndicator(IndicatorKey.Parse("wallet"))! with { Name = "ผู้เข้าร่วม Digital Wallet" };
        var program = A.Program().WithIndicator(wallet);

        Assert.Equal("ระดับ B ยังขาดผู้เข้าร่วม Digital Wallet อีก 2 ราย จึงจะถึงระดับ A", A.Text(program).Gap(A.Answer(program, "ท่าบ่อ", 1, 43_638_812, 6).Result!));
    }
}
