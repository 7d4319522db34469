using System.Globalization;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;

namespace OtopFormSync.Worker.Tests.Channels;

/// <summary>Nine districts report one month by Form, mail and LINE; what must stand behind each day is worked out by hand in <see cref="ChannelTable"/>.</summary>
public sealed class ChannelStoryTests(MailboxWorkspaceTests.Post post, ITestOutputHelper output) : IClassFixture<MailboxWorkspaceTests.Post>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whichever_way_a_district_reports_its_grade_is_the_letters_and_what_is_doubtful_is_asked(bool isGmail)
    {
        await using var office = await ChannelOffice.OpenAsync(isGmail, post.Server);
        DerivedState? state = null;
        var told = new List<string>();
        foreach (var day in ChannelTable.Days)
        {
            await day.Happen(office, state);
            var report = await office.CycleAsync(day.At);
            state = report.Programs[0].State!;
            report.Faults.Select(fault => fault.Message).Concat(report.Pending.Select(notice => $"{notice.Key} {notice.State}")).ToList().ForEach(output.WriteLine);
            await office.ArriveAsync();
            told.AddRange(Told(day.At, string.Join(' ', state.Scorecards.Select(Grade)), Questions(state), office.NewMails()));
        }

        told.ForEach(output.WriteLine);
        Assert.Equal(ChannelTable.Days.SelectMany(day => Told(day.At, day.Grades, day.Questions, day.Mails)), told);
        Assert.Equal(1, office.Pictures);
        Assert.All(office.Told(), said => Assert.DoesNotContain('@', said));
    }

    private static IEnumerable<string> Told(DateTimeOffset at, string grades, IEnumerable<string> questions, string mails) =>
        new[] { grades, string.Join(", ", questions), mails }.Select(line => string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm} {line}"));

    private static string Grade(Scorecard card) => card.EffectiveGrade is not { } grade ? "–" : card.Standing == GradeStanding.Final ? grade.ToString() : $"{grade}~";

    private static IEnumerable<string> Questions(DerivedState state) =>
        state.Review.Where(item => item.IsOpen).Select(item => $"{item.Code} {(item.District is { } code ? state.Province.Find(code)!.Name : "–")}").Order(StringComparer.Ordinal);
}
