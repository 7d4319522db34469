using OtopFormSync.Configuration;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Forms;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>Rounds of the survey: the letter's first, and further ones with dates and targets.</summary>
public sealed class SurveyTests
{
    private static readonly ValueList<string> Headers = ["ประทับเวลา", "อำเภอ", "ประจำเดือน", "ยอดจำหน่ายในเดือน (บาท)", "แบบสำรวจ Digital Wallet ที่ส่งแล้ว"];

    [Fact]
    public void The_letters_round_alone_changes_nothing()
    {
        var state = State(program => program);

        Assert.Equal((10m, 2m, 8m), Of(state, 0));
        Assert.DoesNotContain(Tab(state).Columns, column => column.Key.StartsWith("round_", StringComparison.Ordinal));
        Assert.Empty(Planned(state, "2023-12-20"));
    }

    // As the running total that the form asks for: 10 of the letter's round, and 2 that it sent with the 8 of the second.
    [Theory]
    [InlineData(1, 10, "รอบที่ 1")]
    [InlineData(2, 10, "รอบที่ 2")]
    public void The_form_prints_what_the_round_asks_for(int rounds, int target, string round)
    {
        var program = rounds == 1 ? ShippedConfiguration.Program : Second(ShippedConfiguration.Program);
        var district = ShippedConfiguration.Province.Find(Form.Code("ท่าบ่อ"))!;
        var form = BlankFormBuilder.Build(program, ShippedConfiguration.Province, district, new(2023, 12), null, WordingLoader.Shipped(FormSentences.All));

        Assert.Equal(target, form.Lines.Single(line => line.Indicator.Value == "surveys").Target);
        Assert.Contains($"เป็นยอดสะสมถึง{round}", string.Join('\n', form.Instructions), StringComparison.Ordinal);
        Assert.Null(form.Lines.Single(line => line.Indicator.Value == "wallet").Target); // the letter has a share alone
    }

    // The letter's round sent 2 of 10 in ท่าบ่อ; 8 are the second round's.
    [Theory]
    [InlineData(null, null, 8)]
    [InlineData("2", "0", 8)]
    [InlineData("7", "5", 3)]
    [InlineData("10", "8", 0)]
    [InlineData("13", "11", 0)]
    public void What_was_sent_beyond_the_printed_round_is_the_next_rounds(string? reported, string? sent, int left)
    {
        var state = State(Second, reported);

        Assert.Equal((8m, sent is null ? null : decimal.Parse(sent, System.Globalization.CultureInfo.InvariantCulture), left), Of(state, 1));
        Assert.Equal(["8", sent ?? "–", left.ToString(System.Globalization.CultureInfo.InvariantCulture)], new[] { "target", "sent", "left" }.Select(column => Shown(state, $"round_round-2_{column}")));
    }

    [Fact]
    public void A_third_round_begins_where_the_second_is_full_and_nothing_counts_for_it_before_its_first_day()
    {
        Program Third(Program program) => Second(program) is var second ? second with { Surveys = second.Surveys! with { Rounds = [.. second.Surveys.Rounds, new() { Key = "round-3", Name = "รอบที่ 3", From = new(2024, 1, 10), Targets = [new(Form.Code("ท่าบ่อ"), 5)] }] } } : program;

        Assert.Equal([(8m, 8m, 0m), (5m, 3m, 2m)], [Of(State(Third, "13"), 1), Of(State(Third, "13"), 2)]);
        Assert.Equal([(8m, 11m, 0m), (5m, null, 5m)], [Of(State(Third, "13", "2024-01-09"), 1), Of(State(Third, "13", "2024-01-09"), 2)]);
        Assert.Equal(5, State(Third, "13").Surveys[2].Total.Target);
    }

    [Theory]
    [InlineData("2023-12-20T08:59", false)]
    [InlineData("2023-12-20T09:00", true)]
    [InlineData("2023-12-22T10:00", true)]
    [InlineData("2023-12-23T10:00", false)]
    public void Districts_that_owe_surveys_are_reminded_on_the_rounds_own_days(string at, bool isReminded)
    {
        var state = State(Second, "7", at);

        var reminded = Planned(state, at);

        Assert.Equal(isReminded ? ["4301", "4302", "4305", "4308", "4314", "4315", "4316"] : [], reminded.Select(notice => notice.Content.District.Code.Value));
        Assert.All(reminded, notice => Assert.EndsWith(".round-2-2023-12-20", notice.Key.Value, StringComparison.Ordinal));
        Assert.All(reminded.Where(notice => notice.Content.District.Name == "ท่าบ่อ"), notice => Assert.Equal((8m, 5m, 3m), (notice.Content.Figures.Target, notice.Content.Figures.Sent, notice.Content.Figures.Left)));
    }

    // The letter prints 2 sent surveys in ท่าบ่อ before anybody has reported.
    [Theory]
    [InlineData("ไม่มี", true, null)]
    [InlineData("0", false, "0")] // a figure that falls is taken, with a warning
    [InlineData("2", null, "2")]
    [InlineData("5", null, "5")]
    public void None_of_a_running_total_that_the_letter_prints_above_zero_is_asked(string said, bool? isOpen, string? taken)
    {
        var state = State(program => program, said);

        Assert.Equal(isOpen is null ? [] : [isOpen.Value], state.Review.Select(item => item.IsOpen));
        Assert.Equal(taken, state.Entry("ท่าบ่อ", "2023-11", "surveys").Accepted is { } accepted ? NumberText.Of(accepted.Figure.Value) : null);
        Assert.Equal(taken is null ? "8" : NumberText.Of(10 - decimal.Parse(taken, System.Globalization.CultureInfo.InvariantCulture)), Shown(state, "reference_still_to_survey"));
    }

    private static Program Second(Program program) => program with
    {
        Surveys = program.Surveys! with
        {
            Rounds = [.. program.Surveys.Rounds, new() { Key = "round-2", Name = "รอบที่ 2", From = new(2023, 12, 12), Until = new(2024, 1, 15), Targets = program.FindReference("still_to_survey")!.Figures, Reminders = [new(2023, 12, 20)] }],
        },
    };

    private static DerivedState State(Func<Program, Program> change, string? reported = null, string at = "2024-01-20") => Form.Derive(
        reported is null ? [] : [Form.Row("2023-12-14 09:00:00", Headers, "ท่าบ่อ", "พ.ย. 66", "14800000", reported)],
        asOf: At(at),
        change: change);

    private static DateTimeOffset At(string text) => new(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), Bangkok.Offset);

    private static (decimal Target, decimal? Sent, decimal Left) Of(DerivedState state, int round) => state.Surveys[round].Of(Form.Code("ท่าบ่อ")) is { } figures ? (figures.Target, figures.Sent, figures.Left) : default;

    private static List<Notice.Survey> Planned(DerivedState state, string at) =>
    [
        .. NoticePlanner.Plan(new()
        {
            State = state with { Province = state.Province with { Districts = [.. state.Province.Districts.Select(district => district with { Contacts = ["officer@cdd.example.org"] })] } },
            Calendar = ShippedConfiguration.Calendar,
            Slots = ReminderSlots.Surveys(state.Program, At(at)),
            Known = new HashSet<NoticeKey>(),
            ResultsPlace = "results.xlsx",
        }).Notices.OfType<Notice.Survey>(),
    ];

    private static Tab Tab(DerivedState state) => ResultsBookBuilder.Build(state, ShippedConfiguration.Wording).Tabs.Single(tab => tab.Title == "Digital Wallet");

    private static string Shown(DerivedState state, string column)
    {
        var tab = Tab(state);
        var cell = tab.Rows.Single(row => row.Key == "4302").Cells[tab.Columns.Index().Single(known => known.Item.Key == column).Index];
        return cell.Number is { } number ? NumberText.Of(number) : cell.Text ?? "";
    }
}
