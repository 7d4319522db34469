using System.Text;
using MimeKit;
using OtopFormSync.Core;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Testing;
using OtopFormSync.Views.Letters;
using OtopFormSync.Views.Mail;
using static OtopFormSync.Testing.NoticeSample;

namespace OtopFormSync.Views.Tests;

public class MailRulesTests
{
    private const int Clipped = 90 * 1024;

    public static TheoryData<string> Mails => ["digest", "digest-first", "reminder-before", "reminder-after", "reminder-linked", "blank-form", "survey", "receipt-plain", "receipt-unclear", "receipt-unread", "receipt-zero", "receipt-conflict", "receipt-both", "receipt-unchosen", "receipt-list", "answer", "answer-sender", "grade-change", "line-code", "line-bound", "line-void", "group"];

    public static TheoryData<string> Districts => [.. NongKhai.Districts.Select(district => district.Code.Value)];

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task The_same_notice_gives_the_same_bytes(string name) =>
        Assert.Equal((await GoldenMailTests.RenderAsync(MailSample.Named(name))).Mime, (await GoldenMailTests.RenderAsync(MailSample.Named(name))).Mime);

    [Theory]
    [MemberData(nameof(Districts))]
    public async Task Subjects_say_the_fact_and_are_not_cut_for_any_district(string district)
    {
        Notice[] notices = [MailSample.ReceiptPlain(district), MailSample.ReminderBefore(district), MailSample.ReminderAfter(district), MailSample.Digest(), MailSample.Answer(district), MailSample.GradeChange(district), MailSample.Group()];
        foreach (var notice in notices)
        {
            var subject = (await GoldenMailTests.RenderAsync(notice)).Subject;
            Assert.InRange(subject.Length, 10, 60);
            Assert.DoesNotContain("…", subject, StringComparison.Ordinal);
        }
    }

    // One place writes grades: no mail shows a bare letter where the tab has its mark.
    [Fact]
    public async Task A_final_grade_that_waits_for_an_officers_word_says_so_in_every_mail()
    {
        var state = MailSample.January();
        state = state with { Scorecards = [.. state.Scorecards.Select(card => card.District == Code("4302") ? Asked(card) : card)] };
        var card = state.ScorecardOf(Code("4302"));
        var (receipt, answer, change, list, digest) = (MailSample.ReceiptPlain(), MailSample.Answer(), MailSample.GradeChange(), MailSample.ReceiptList(), MailSample.Digest());
        var told = digest with { Content = digest.Content with { State = state, Board = DigestBoard.Of(state) } };
        Notice[] notices =
        [
            receipt with { Content = receipt.Content with { Scorecard = card } }, answer with { Content = answer.Content with { Scorecard = card } },
            change with { Content = change.Content with { Scorecard = card } }, list with { Content = list.Content with { Scorecard = card } }, told,
        ];

        Assert.Equal("A (รอทบทวน D)", GradeMark.Of(card));
        foreach (var notice in notices)
        {
            using var mail = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(notice));
            Assert.All([mail.TextBody!, System.Net.WebUtility.HtmlDecode(mail.HtmlBody!)], body => Assert.Contains("A (รอทบทวน D)", body, StringComparison.Ordinal));
        }

        Assert.Equal("A (รอทบทวน)", told.Content.Board.Rows.Single(row => row.District == Code("4302")).Mark);
        Assert.Equal(told.Content.Board, DigestBoard.Parse(told.Content.Board.ToString()));

        static Scorecard Asked(Scorecard card) => card with { Override = null, Standing = GradeStanding.Final, Result = card.Result with { Grade = Grade.A, LiteralGrade = Grade.A }, Question = new("D", [], IsByReport: false, IsOpen: true) };
    }

    [Theory]
    [InlineData("2023-10 2023-11 2023-12 2024-01 2024-02 2024-03 2024-04 2024-05", "ต.ค. 66–พ.ค. 67 ")]
    [InlineData("2023-10 2023-12 2024-01 2024-03 2024-04 2024-05 2024-07 2024-09", "ต.ค. 66–ก.ย. 67 (8 เดือน) ")]
    [InlineData("2023-10 2023-12", "ต.ค. 66 ธ.ค. 66 ")]
    public async Task However_many_months_are_owed_the_subject_says_which_and_whose(string months, string said)
    {
        var reminder = MailSample.ReminderAfter("4301");
        var owed = reminder.Content.Owed[0];
        var subject = (await GoldenMailTests.RenderAsync(reminder with { Content = reminder.Content with { Owed = [.. months.Split(' ').Select(month => owed with { Month = Month(month) })] } })).Subject;

        Assert.Contains(said, subject, StringComparison.Ordinal);
        Assert.EndsWith("อ.เมืองหนองคาย", subject, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subject_that_an_office_made_too_long_is_cut_between_letters()
    {
        var subject = MailMessage.SubjectOf(string.Concat(Enumerable.Repeat("ปั๊ม", 40)), NongKhai);

        Assert.InRange(subject.Length, 50, 60);
        Assert.Matches("(ปั๊ม|ปั๊)…$", subject);
    }

    [Theory]
    [InlineData(ReviewCode.UnknownSender)]
    [InlineData(ReviewCode.SenderOfOtherDistrict)]
    [InlineData(ReviewCode.ClosedMonth)]
    [InlineData(ReviewCode.DistrictNotThere)]
    [InlineData(ReviewCode.SameFileTwice)]
    [InlineData(ReviewCode.TargetsInsteadOfFigures)]
    [InlineData(ReviewCode.Unreadable)]
    [InlineData(ReviewCode.BlankForm)]
    [InlineData(ReviewCode.ZeroContradictsFigures)]
    public void A_district_is_not_told_what_only_an_officer_can_do(ReviewCode code)
    {
        var receipt = MailSample.ReceiptUnread();
        var asked = receipt.Content.Report.Items[0] with { Code = code, Reason = "โปรดยืนยันกับอำเภอ โปรดพิจารณา หรือขอให้อำเภอส่งใหม่" };
        var text = PlainText.Of(MailRenderer.Compose(receipt with { Content = receipt.Content with { Report = receipt.Content.Report with { Items = [asked] } } }, new(new(MailSample.Thai), NongKhai)));

        Assert.DoesNotContain(asked.Reason, text, StringComparison.Ordinal);
        Assert.DoesNotContain("ยืนยันกับอำเภอ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ให้อำเภอ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReviewCode.Unreadable, "มีข้อมูลรอการยืนยัน 1 รายการ")] // the district answers
    [InlineData(ReviewCode.ClosedMonth, "อยู่ระหว่างรอเจ้าหน้าที่ตรวจสอบ")] // only an officer can
    public void What_waits_waits_for_whom_it_asks(ReviewCode code, string result)
    {
        var receipt = MailSample.ReceiptUnread();
        var asked = receipt.Content.Report.Items[0] with { Code = code };
        foreach (var outcome in new[] { ReceivedOutcome.Waiting, ReceivedOutcome.PartlyAccepted })
        {
            var letter = Composed(receipt, receipt.Content.Report with { Items = [asked], Outcome = outcome });
            Assert.Contains(result, letter.Result, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_was_passed_on_the_district_is_not_said_to_have_sent()
    {
        var receipt = MailSample.ReceiptPlain();
        var letter = Composed(receipt, receipt.Content.Report with { IsPassedOn = true });

        Assert.DoesNotContain("ได้ส่งรายงาน", letter.Opening, StringComparison.Ordinal);
        Assert.Contains("เป็นผู้ส่งให้", letter.Opening, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_about_what_was_passed_on_neither_says_that_the_district_sent_it_nor_shows_it_other_districts_figures()
    {
        var answer = MailSample.Answer();
        var several = answer.Content.Items[1] with { Code = ReviewCode.SeveralDistricts, Indicator = null, Month = null, Original = "ท่าบ่อ: 15,400,000 | สระใคร: 5,130,000" };
        var letter = MailRenderer.Compose(answer with { Content = answer.Content with { IsPassedOn = true, Items = [several], TakenBack = [several] } }, new(new(MailSample.Thai), NongKhai));

        Assert.DoesNotContain("อำเภอท่าบ่อได้ส่งรายงาน", letter.Opening, StringComparison.Ordinal);
        Assert.Contains("ซึ่งไม่ได้ส่งจากที่อยู่ที่อำเภอลงทะเบียนไว้", letter.Opening, StringComparison.Ordinal);
        Assert.DoesNotContain("ผู้อื่น", letter.Opening, StringComparison.Ordinal); // it may be he who reads
        Assert.DoesNotContain("5,130,000", PlainText.Of(letter), StringComparison.Ordinal);
        Assert.Contains("มากกว่าหนึ่งอำเภอ", PlainText.Of(letter), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stranger_is_greeted_as_who_sent_the_report_and_nothing_speaks_of_him_as_another()
    {
        var text = PlainText.Of(MailRenderer.Compose(MailSample.AnswerToSender(), new(new(MailSample.Thai), NongKhai)));

        Assert.All(["เรียน ผู้ส่งรายงานในนามอำเภอท่าบ่อ", "ตามที่ท่านได้ส่งรายงาน"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.All(["เรียน พัฒนาการ", "ผู้อื่น", "ระดับ", "13,600,000"], words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_several_reports_a_stranger_reads_which_one_is_left_out_and_which_one_only_his_receipt_had_told_to_count()
    {
        var text = PlainText.Of(MailRenderer.Compose(MailSample.AnswerToSender(), new(new(MailSample.Thai), NongKhai)));

        Assert.Contains("รายงานที่ได้รับเมื่อ 14 ม.ค. 67 09.00 น.: ไม่ได้นำมาใช้", text, StringComparison.Ordinal);
        Assert.Contains("รายงานที่ได้รับเมื่อ 15 ม.ค. 67 09.00 น.: เคยนับตามใบตอบรับ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ยกเลิกผลการพิจารณาที่แจ้งไว้", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 0, 0, "พิจารณาแล้ว 2 เรื่อง")]
    [InlineData(0, 1, 0, "ยกเลิกผลที่แจ้งไว้ 1 เรื่อง")]
    [InlineData(1, 1, 0, "พิจารณาแล้ว 1 เรื่อง และยกเลิกผลที่แจ้งไว้ 1 เรื่อง")]
    [InlineData(0, 0, 1, "รายงานที่รออยู่นับแล้ว 1 เดือน")]
    [InlineData(0, 1, 1, "ยกเลิกผลที่แจ้งไว้ 1 เรื่อง และรายงานที่รออยู่นับแล้ว 1 เดือน")]
    public void What_was_decided_what_was_taken_back_and_what_counts_by_itself_are_counted_apart(int decided, int back, int counting, string result)
    {
        var answer = MailSample.Answer();
        var letter = MailRenderer.Compose(answer with { Content = answer.Content with { Items = [.. answer.Content.Items.Take(decided)], TakenBack = [.. answer.Content.Items.Skip(2).Take(back)], LetGo = [.. answer.Content.Months.Take(counting)] } }, new(new(MailSample.Thai), NongKhai));

        Assert.Equal((result, result), (letter.Result, letter.Preheader));
    }

    [Theory]
    [InlineData("2023-11 2023-12", "เปิดรับรายงานของเดือนพฤศจิกายน ถึง ธันวาคม 2566 อีกครั้ง")]
    [InlineData("2023-10 2023-12", "เปิดรับรายงานของเดือนตุลาคม 2566 และธันวาคม 2566 อีกครั้ง")]
    [InlineData("", "เปิดรับรายงานของไตรมาสนี้อีกครั้ง")] // closed since
    public void Which_months_were_opened_again_is_said(string months, string said)
    {
        var change = MailSample.GradeChange();
        var text = PlainText.Of(MailRenderer.Compose(change with { Content = change.Content with { Causes = [GradeCause.OpenedAgain], Open = [.. months.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Month)] } }, new(new(MailSample.Thai), NongKhai)));

        Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_two_channels_differ_the_clerk_reads_both_figures_and_no_file_of_the_provinces()
    {
        var receipt = MailSample.ReceiptConflict();
        var item = receipt.Content.Report.Items[0] with { Rivals = new("13600000", "13500000"), Reason = "ยอดจำหน่ายไม่ตรงกัน (อีกค่าหนึ่งคือ 13,500,000 จาก responses/form.xlsx แถว 13)" };
        var text = PlainText.Of(MailRenderer.Compose(receipt with { Content = receipt.Content with { Report = receipt.Content.Report with { Items = [item] } } }, new(new(MailSample.Thai), NongKhai)));

        Assert.Contains("คือ 13,600,000 บาท (อีกค่าหนึ่งคือ 13,500,000 บาท)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("form.xlsx", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_names_another_district_by_now_is_told_without_its_figures()
    {
        var receipt = MailSample.ReceiptPlain();
        var letter = MailRenderer.Compose(receipt with { Content = receipt.Content with { IsMoved = true } }, new(new(MailSample.Thai), NongKhai));

        Assert.Equal("รายงาน ธ.ค. 66 ไม่นับเป็นของ อ.ท่าบ่อ", letter.Subject);
        Assert.DoesNotContain("ข้อมูลที่ได้รับ", PlainText.Of(letter), StringComparison.Ordinal);
    }

    [Fact]
    public void A_district_hears_that_an_address_counts_as_its_own_from_then_on()
    {
        var answer = MailSample.Answer();
        var remembered = answer.Content.Items[1] with { Code = ReviewCode.UnknownSender, Indicator = null, Original = "clerk@example.org" };
        remembered = remembered with { Decision = remembered.Decision! with { Kind = DecisionKind.AcceptAndRemember } };
        var text = PlainText.Of(MailRenderer.Compose(answer with { Content = answer.Content with { Items = [remembered] } }, new(new(MailSample.Thai), NongKhai)));

        Assert.Contains("เป็นรายงานของอำเภอตั้งแต่นี้ไป (“clerk@example.org”)", text, StringComparison.Ordinal);
    }

    /// <summary>A sentence that tells an officer what to choose is never the one that a district reads.</summary>
    [Fact]
    public void No_sentence_of_a_report_that_names_an_officers_choice_is_said_to_a_district()
    {
        string[] choices = ["รับตามที่รายงาน", "ใช้ค่าที่ระบุ", "ไม่ใช้รายงานนี้", "เลือก รับทราบ"];
        // Of no single report, or asked part by part.
        ReviewCode[] others = [ReviewCode.UnclearFigures, ReviewCode.RowsVanished, ReviewCode.UnclearDecision, ReviewCode.AddressFails, ReviewCode.RegisterDiffers, ReviewCode.RegisterOffered, ReviewCode.RegisterUnclear];
        var lines = ShippedConfiguration.Text("wording/th.yaml").Split('\n').Where(line => line.StartsWith("review.", StringComparison.Ordinal) && Array.Exists(choices, choice => line.Contains(choice, StringComparison.Ordinal))).ToList();
        var receipt = MailSample.ReceiptUnread();
        var told = Enum.GetValues<ReviewCode>().Except(others)
            .SelectMany(code => lines.Where(line => line.StartsWith($"review.{Kebab(code)}:", StringComparison.Ordinal) || line.StartsWith($"review.{Kebab(code)}-", StringComparison.Ordinal)), (code, line) => (Code: code, Reason: line))
            .Where(asked => MailRenderer.Compose(receipt with { Content = receipt.Content with { Report = receipt.Content.Report with { Items = [receipt.Content.Report.Items[0] with { Code = asked.Code, Reason = asked.Reason }] } } }, new(new(MailSample.Thai), NongKhai)) is var letter
                && Array.Exists(choices, choice => PlainText.Of(letter).Contains(choice, StringComparison.Ordinal)))
            .Select(asked => asked.Code);

        Assert.Empty(told);
        Assert.DoesNotContain(Otop.Checks, check => Array.Exists(choices, choice => check.Sentence.Contains(choice, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "ได้รับแล้ว รอยืนยัน ยอดจำหน่าย")] // nothing lacks that did not come
    [InlineData("ผลิตภัณฑ์", "ได้รับแล้วบางส่วน ยังขาด ผลิตภัณฑ์ และรอยืนยัน ยอดจำหน่าย")]
    public void What_came_and_waits_is_not_called_lacking(string missing, string said)
    {
        var receipt = MailSample.ReceiptPlain();
        var owed = new OwedMonth(Month("2023-12"), new(2024, 1, 15), IsOverdue: true, missing.Length == 0 ? [] : [missing], IsPartial: true) { Open = ["ยอดจำหน่าย"] };

        Assert.Contains(said, PlainText.Of(MailRenderer.Compose(receipt with { Content = receipt.Content with { Owed = [owed] } }, new(new(MailSample.Thai), NongKhai))), StringComparison.Ordinal);
    }

    private static string Kebab(ReviewCode code) => string.Concat($"{code}".Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    [Theory]
    [InlineData(ReceivedOutcome.Waiting, "ยังไม่นับ")]
    [InlineData(ReceivedOutcome.Rejected, "ไม่ได้นำรายงานฉบับนี้มาใช้")]
    [InlineData(ReceivedOutcome.Accepted, "นับเป็นของอำเภอท่าบ่อแล้ว")]
    public void Who_reported_for_another_district_reads_whether_it_counts_and_no_figure_of_that_district(ReceivedOutcome outcome, string result)
    {
        var receipt = MailSample.ReceiptPlain();
        receipt = receipt with { Content = receipt.Content with { SentBy = NongKhai.Find(DistrictCode.Parse("4308", null)) } };
        var letter = Composed(receipt, receipt.Content.Report with { Outcome = outcome });

        Assert.Contains(result, letter.Result, StringComparison.Ordinal);
        Assert.Contains("สังคม", letter.Greeting, StringComparison.Ordinal);
        Assert.Null(letter.Grade);
        Assert.Empty(letter.Blocks);
        Assert.InRange(letter.Subject.Length, 10, 60);
    }

    [Fact]
    public void A_receipt_for_two_quarters_asks_each_question_once_and_says_whose_grade_it_says()
    {
        var text = PlainText.Of(MailRenderer.Compose(MailSample.ReceiptBoth(), new(new(MailSample.Thai), NongKhai)));

        Assert.Equal(2, text.Split("ไม่ได้ส่งจากที่อยู่อีเมลที่อำเภอลงทะเบียนไว้").Length);
        Assert.Contains("มีข้อมูลรอการยืนยัน 2 รายการ", text, StringComparison.Ordinal);
        Assert.Contains("ประจำเดือนธันวาคม 2566 ถึง มกราคม 2567", text, StringComparison.Ordinal);
        var (first, second) = (text.IndexOf("■ OTOP ไตรมาส 1/2567", StringComparison.Ordinal), text.IndexOf("■ OTOP ไตรมาส 2/2567", StringComparison.Ordinal));
        Assert.InRange(text.IndexOf("ระดับ ณ วันนี้: ", StringComparison.Ordinal), first, second);
        Assert.InRange(text.LastIndexOf("ระดับ ณ วันนี้: ", StringComparison.Ordinal), second, text.Length);
        Assert.DoesNotContain("ไม่มีรายงานค้างส่ง", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_nothing_that_is_asked_about_says_so_beside_each_figure()
    {
        var receipt = MailSample.ReceiptZero();
        var report = receipt.Content.Report;
        var asked = MailSample.ReceiptUnread().Content.Report.Items[0] with { Code = ReviewCode.Implausible, Month = report.Submissions[0].Month, Indicator = null };
        var letter = Composed(receipt, report with { Items = [asked], Outcome = ReceivedOutcome.PartlyAccepted });

        var rows = letter.Blocks.OfType<Block.Table>().First().Rows;
        Assert.All(rows, row => Assert.StartsWith("รอการยืนยัน", row.Cells[1].Note, StringComparison.Ordinal));
    }

    private static Letter Composed(Notice.Receipt receipt, ReceivedReport report) =>
        MailRenderer.Compose(receipt with { Content = receipt.Content with { Report = report } }, new(new(MailSample.Thai), NongKhai));

    [Fact]
    public void A_report_of_nothing_is_answered_with_what_was_understood_of_each_figure()
    {
        var text = PlainText.Of(MailRenderer.Compose(MailSample.ReceiptZero(), new(new(MailSample.Thai), NongKhai)));

        Assert.Contains("0 บาท", text, StringComparison.Ordinal);
        Assert.Contains("0 ผลิตภัณฑ์", text, StringComparison.Ordinal);
        Assert.Contains("ไม่มีเพิ่ม ยอดสะสมเท่าเดิม", text, StringComparison.Ordinal); // a running total
        Assert.DoesNotContain("แบบสำรวจ", text.Split("ผลการจัดระดับ")[0], StringComparison.Ordinal); // what need not be reported
    }

    // Gmail cuts a mail off at about 102 KB.
    [Fact]
    public async Task The_largest_digest_and_receipt_stay_below_the_limit()
    {
        var state = MailSample.January();
        var items = Enumerable.Repeat(state.Review[1] with { Original = new string('ก', 5000), Reason = new string('ข', 400) }, 200).ToValueList();
        var digest = MailSample.Digest();
        var receipt = MailSample.ReceiptUnclear();
        var long6 = receipt.Content.Report.Submissions[0] with { Explanation = new string('ค', 5000) };

        Notice[] notices =
        [
            digest with { Content = digest.Content with { State = state with { Review = items } } },
            receipt with { Content = receipt.Content with { Report = receipt.Content.Report with { Items = items, Submissions = Enumerable.Repeat(long6, 3).ToValueList() } } },
        ];
        foreach (var notice in notices)
        {
            using var mail = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(notice));
            Assert.InRange(Encoding.UTF8.GetByteCount(mail.HtmlBody!), 1, Clipped);
        }
    }

    [Fact]
    public async Task A_district_is_asked_about_each_figure_by_itself_though_officers_decide_them_atOnce()
    {
        var receipt = MailSample.ReceiptUnclear();
        var parts = receipt.Content.Report.Items.Where(item => item.IsOpen).ToValueList();
        var together = parts[0] with { Code = ReviewCode.UnclearFigures, Indicator = null, Parts = parts, Reason = "พิมพ์ในช่อง ค่าที่ถูกต้อง", Original = "8-10 ราย\n13.6 ล้านบาท" };
        var atOnce = receipt with { Content = receipt.Content with { Report = receipt.Content.Report with { Items = [together, .. receipt.Content.Report.Items.Where(item => !item.IsOpen)] } } };

        using var one = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(receipt));
        using var other = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(atOnce));
        Assert.Equal((one.Subject, one.TextBody), (other.Subject, other.TextBody));
    }

    [Fact]
    public async Task Ordinary_mails_are_far_below_the_limit()
    {
        foreach (var name in new[] { "digest", "receipt-unclear", "reminder-after" })
        {
            using var mail = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(MailSample.Named(name)));
            Assert.InRange(Encoding.UTF8.GetByteCount(mail.HtmlBody!), 1, 60 * 1024);
        }
    }

    [Fact]
    public async Task What_others_wrote_is_shown_as_text_and_never_as_markup()
    {
        foreach (var name in new[] { "digest", "receipt-unclear" })
        {
            using var mail = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(MailSample.Named(name)));
            Assert.DoesNotContain("<script", mail.HtmlBody, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", mail.HtmlBody, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>", mail.HtmlBody, StringComparison.OrdinalIgnoreCase);
        }

        using var receipt = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(MailSample.ReceiptUnclear()));
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", receipt.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("\nBcc:", receipt.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_of_several_missions_stands_in_the_threads_of_all()
    {
        var content = MailSample.ReminderBefore().Content;
        using var mail = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(MailSample.ReminderBefore() with { More = [content with { Program = content.Program with { Id = ProgramId.Parse("savings-fy2567-q1") } }] }));

        Assert.Equal(["otop-fy2567-q1", "savings-fy2567-q1"], mail.References.Select(id => id.Split('.')[1]).Distinct());
    }

    [Theory]
    [InlineData("<id@example.org>\r\nBcc: everybody@example.org")]
    [InlineData("id@example.org> <other@example.org")]
    [InlineData("no address at all")]
    [InlineData("")]
    public async Task A_broken_message_id_is_left_out_and_adds_no_header(string messageId)
    {
        using var mail = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(MailSample.ReceiptPlain() with { InReplyTo = messageId }));

        Assert.Null(mail.InReplyTo);
        Assert.Equal(["thread.otop-fy2567-q1.4302.2023-12@example.org"], mail.References);
        Assert.Empty(mail.Bcc);
    }

    [Theory]
    [InlineData(DecisionKind.Reject, "ใช้ “5,200,000” ส่วน “4,100,000 บาท” ไม่ได้นำมาใช้")]
    [InlineData(DecisionKind.Accept, "ใช้ “4,100,000 บาท” ส่วน “5,200,000” ไม่ได้นำมาใช้")]
    [InlineData(DecisionKind.UseValue, "ใช้ค่า 13,600,000 แทน “4,100,000 บาท / 5,200,000”")]
    public async Task An_answer_about_two_channels_that_differed_says_which_figure_stays(DecisionKind kind, string said)
    {
        var notice = MailSample.Answer();
        var item = notice.Content.Items[0] with { Code = ReviewCode.ChannelConflict, Original = "4,100,000 บาท / 5,200,000", Rivals = new("4,100,000 บาท", "5,200,000") };
        using var mail = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(notice with { Content = notice.Content with { Items = [item with { Decision = item.Decision! with { Kind = kind } }] } }));

        Assert.Contains(said, mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_without_a_table_speaks_of_none()
    {
        var notice = MailSample.ReceiptUnread();
        var report = notice.Content.Report with { Items = [notice.Content.Report.Items[0] with { Code = ReviewCode.ClosedMonth, Month = Month("2023-12") }] };
        var outgoing = await GoldenMailTests.RenderAsync(notice with { Content = notice.Content with { Report = report, Scorecard = null } });
        using var mail = GoldenMailTests.Read(outgoing);

        Assert.DoesNotContain("ตาราง", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("ตาราง", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("ได้รับรายงานเรียบร้อยแล้ว เมื่อวันที่ 14 มกราคม 2567", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_receipts_calls_no_month_complete_that_still_lacks_something()
    {
        var list = MailSample.ReceiptList();
        using var whole = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(list));
        using var lacking = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(list with { Content = list.Content with { Owed = [new(Month("2023-12"), new(2024, 1, 15), true, ["ผู้เข้าร่วมโครงการ Digital Wallet"], true)] } }));

        Assert.Contains("ข้อมูลครบถ้วน", whole.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("ข้อมูลครบถ้วน", lacking.TextBody, StringComparison.Ordinal);
        Assert.Contains("ยังขาดข้อมูลบางรายการของเดือน", lacking.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grade_that_changed_says_what_was_told_and_which_of_two_things_an_officer_did_and_why()
    {
        var notice = MailSample.GradeChange();
        using var given = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(notice with { Content = notice.Content with { Causes = [GradeCause.OwnGrade], Scorecard = notice.Content.Scorecard with { Override = new(Code("4302"), Grade.A, "พิจารณาผลงานเด่น") } } }));
        using var taken = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(notice with { Content = notice.Content with { Causes = [GradeCause.OwnGradeTakenBack] } }));

        Assert.Contains("เจ้าหน้าที่จังหวัดกำหนดระดับ A เหตุผล: พิจารณาผลงานเด่น", given.TextBody, StringComparison.Ordinal);
        Assert.Contains("เจ้าหน้าที่จังหวัดยกเลิกระดับที่เคยกำหนด", taken.TextBody, StringComparison.Ordinal);
        Assert.Contains("เดิม ระดับ C~ (A–D)", taken.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("เมืองหนองคาย")]
    [InlineData("ศรีเชียงใหม่")]
    public void A_subject_that_is_too_long_keeps_the_whole_name(string name)
    {
        var subject = $"ค้างส่งรายงานผลการดำเนินงานโครงการ OTOP ต.ค.–พ.ย. 66 – อ.{name}";
        Assert.True(subject.Length > 60);
        Assert.Equal(subject, MailMessage.SubjectOf(subject, NongKhai));
        Assert.Equal($"{subject}…", MailMessage.SubjectOf($"{subject} และอื่น ๆ", NongKhai));
    }

    [Fact]
    public async Task A_reminder_of_what_falls_due_says_what_is_overdue_besides()
    {
        var (before, after) = (MailSample.ReminderBefore("4307"), MailSample.ReminderAfter("4307"));
        var outgoing = await GoldenMailTests.RenderAsync(before with { Content = before.Content with { Owed = [after.Content.Owed[0], .. before.Content.Owed] } });
        using var mail = GoldenMailTests.Read(outgoing);

        Assert.Equal("ครบกำหนด 15 ม.ค. 67: ธ.ค. 66 +ค้าง 1 เดือน – อ.ศรีเชียงใหม่", outgoing.Subject);
        Assert.All(["ประจำเดือนธันวาคม 2566 ครบกำหนดวันที่ 15 มกราคม 2567", "ยังไม่ได้รับรายงานประจำเดือนพฤศจิกายน 2566 ครบถ้วน", "เกินกำหนด 28 วัน"], words => Assert.Contains(words, mail.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_digest_before_the_last_due_day_says_that_it_counts_what_was_due()
    {
        var digest = MailSample.Digest();
        var state = State("2024-01-11T08:00");
        using var mail = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(digest with { Content = digest.Content with { State = state, Board = DigestBoard.Of(state) } }));

        Assert.Contains("ถึงกำหนดครบ", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("รายงานที่ครบกำหนดแล้วครบ", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("ที่ครบกำหนดแล้วครบ", GoldenMailTests.Read(await GoldenMailTests.RenderAsync(digest)).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_subject_of_a_digest_of_several_quarters_says_its_figure_and_that_there_are_more()
    {
        var digest = MailSample.Digest();
        var state = State("2024-01-11T08:00");
        var content = digest.Content with { State = state, Board = DigestBoard.Of(state) };
        using var mail = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(digest with { Content = content, More = [content, content, content] }));

        Assert.Equal("สรุป OTOP ไตรมาส 1/2567: ถึงกำหนดครบ 9/9 อำเภอ +อีก 3 ส่วน", mail.Subject);
    }

    [Theory]
    [InlineData("A B C D", "✓ B ถึงเกณฑ์เพียงระดับ B")]
    [InlineData("5 4 3 2", "✓ 4 ถึงเกณฑ์เพียงระดับ 4")]
    [InlineData("ผ่าน ไม่ผ่าน", null)] // each criterion is met or not
    public async Task The_legend_of_a_digest_speaks_of_the_missions_own_grades(string names, string? partly)
    {
        var (digest, grades) = (MailSample.Digest(), Otop.Grading.Grades);
        var named = names.Split(' ');
        var program = Otop with { Grading = Otop.Grading with { Grades = named.Select((name, at) => (at == named.Length - 1 ? grades[^1] : grades[at]) with { Grade = Grade.Parse(name) }).ToValueList() } };
        var state = State(program, "2024-01-16T09:00");
        using var mail = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(digest with { Content = digest.Content with { State = state, Board = DigestBoard.Of(state) } }));

        Assert.Contains($"✓ ถึงเกณฑ์ระดับสูงสุด · {(partly is null ? "" : $"{partly} · ")}✗ ยังไม่ถึงเกณฑ์", mail.TextBody!.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_says_what_is_owed_elsewhere_and_not_that_nothing_is()
    {
        var receipt = MailSample.ReceiptPlain();
        var owed = MailSample.ReminderBefore("4302").Content with { Program = Otop with { Quarter = new(2567, 2) }, Owed = [new(Month("2024-01"), new(2024, 2, 15), false, [], false)] };
        using var free = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(receipt with { Content = receipt.Content with { Owed = [] } }));
        using var owing = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(receipt with { Content = receipt.Content with { Owed = [] }, OwedElsewhere = [owed] }));

        Assert.Contains("ไม่มีรายงานค้างส่ง", free.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("ไม่มีรายงานค้างส่ง", owing.TextBody, StringComparison.Ordinal);
        Assert.Contains("รายงานที่ยังต้องจัดส่ง OTOP ไตรมาส 2/2567", owing.TextBody, StringComparison.Ordinal);
    }

    // A spreadsheet gives the number that was typed, without its separators.
    [Theory]
    [InlineData("4825000", "ใช้ค่า 4,825,000 บาท แทน")]
    [InlineData("4825000.5", "ใช้ค่า 4,825,000.50 บาท แทน")]
    [InlineData("4,825,000", "ใช้ค่า 4,825,000 แทน")]
    [InlineData("ประมาณสี่ล้าน", "ใช้ค่า ประมาณสี่ล้าน แทน")]
    public async Task A_figure_that_an_officer_typed_is_written_as_figures_are(string typed, string said)
    {
        var answer = MailSample.Answer();
        var item = answer.Content.Items[0];
        using var mail = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(answer with { Content = answer.Content with { Items = [item with { Decision = item.Decision! with { Value = typed } }] } }));

        Assert.Contains(said, mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_district_that_owes_nothing_yet_is_not_counted_among_those_that_reported()
    {
        var digest = MailSample.Digest();
        var state = digest.Content.State;
        using var all = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(digest));
        using var young = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(digest with { Content = digest.Content with { State = state with { Months = state.Months.Where(status => status.District != Code("4301") || !status.IsDue).ToValueList() } } }));

        Assert.Contains("/9 อำเภอ", all.Subject, StringComparison.Ordinal);
        Assert.Contains("/8 อำเภอ", young.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("everybody@example.org, other@example.org")]
    [InlineData("a@example.org\r\nBcc: everybody@example.org")]
    [InlineData("nobody")]
    public async Task An_address_that_is_none_is_refused(string address) =>
        await Assert.ThrowsAsync<FormatException>(() => GoldenMailTests.RenderAsync(MailSample.ReceiptPlain() with { To = [address] }));

    [Fact]
    public async Task Names_with_line_breaks_cannot_add_a_header()
    {
        var province = NongKhai with { Office = "สำนักงาน\r\nBcc: everybody@example.org" };
        var district = NongKhai.Districts[1] with { Name = "ท่าบ่อ\r\nBcc: everybody@example.org" };
        var notice = MailSample.ReminderAfter("4302");
        var outgoing = await new MailRenderer(MailSample.Thai, new TextEnclosures()).RenderAsync(notice with { Content = notice.Content with { District = district } }, province, TestContext.Current.CancellationToken);

        using var mail = GoldenMailTests.Read(outgoing);
        Assert.Empty(mail.Bcc);
        Assert.DoesNotContain(mail.Headers, header => header.Id == HeaderId.Bcc);
        Assert.DoesNotContain("\n", outgoing.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task Every_mail_can_be_found_again_and_leaves_robots_alone(string name)
    {
        var outgoing = await GoldenMailTests.RenderAsync(MailSample.Named(name));
        using var mail = GoldenMailTests.Read(outgoing);

        Assert.Equal(outgoing.Key.Value, mail.Headers["X-OtopFormSync-Notice"]);
        Assert.Equal($"{outgoing.Key.Value}@example.org", mail.MessageId);
        Assert.Contains(outgoing.Key.Value, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(outgoing.Key.Value, mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(outgoing.Kind == NoticeKind.Receipt ? "auto-replied" : "auto-generated", mail.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal(outgoing.Kind == NoticeKind.Digest, mail.Headers.Contains(HeaderId.ListUnsubscribe));
        Assert.Equal(["text/plain", "text/html"], Assert.IsType<MultipartAlternative>(mail.Body is MultipartAlternative ? mail.Body : Assert.IsType<Multipart>(mail.Body)[0]).TakeLast(2).Select(part => part.ContentType.MimeType));
        Assert.All(mail.BodyParts, part => Assert.Equal(ContentEncoding.Base64, ((MimePart)part).ContentTransferEncoding));
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task Text_and_HTML_say_the_same(string name)
    {
        using var mail = GoldenMailTests.Read(await GoldenMailTests.RenderAsync(MailSample.Named(name)));
        var html = Words(System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(mail.HtmlBody!, "<(?:a [^>]*href=\"(?<link>[^\"]*)\")?[^>]*>", " ${link} ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5))));

        // Every word of the text stands in the HTML; the marks of its own lay-out do not count.
        Assert.Empty(Words(mail.TextBody!).Except(html, StringComparer.Ordinal));
    }

    private static HashSet<string> Words(string text) =>
        text.Split([' ', '\n', '\r', '\u00a0', '(', ')', '·', '■', '»', '-', ':', '“', '”', ','], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
