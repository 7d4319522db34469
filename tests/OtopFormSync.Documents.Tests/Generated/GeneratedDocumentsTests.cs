using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Testing;

namespace OtopFormSync.Documents.Tests.Generated;

/// <summary>
/// Documents made at random from a known report: what is read is the known figure, or there is a question that has it among its candidates.
/// GENERATED_DOCUMENTS=500000 makes more of them, GENERATED_SEED=n shows one.
/// </summary>
public sealed class GeneratedDocumentsTests(ITestOutputHelper output)
{
    private const int Usual = 20_000;
    private const int Shown = 60;
    private static readonly string[] Formats = ["xlsx", "docx", "html", "mail"];
    private static readonly DistrictReader Districts = new(ShippedConfiguration.Province, NationalDistricts.Parse(ShippedConfiguration.Text("reference/thai-districts.csv")));
    private static readonly MailReportReader Reader = new(ShippedConfiguration.Program, Districts);

    [Fact]
    public void What_is_read_is_what_was_written_or_it_is_asked()
    {
        var single = Environment.GetEnvironmentVariable("GENERATED_SEED");
        var count = int.Parse(Environment.GetEnvironmentVariable("GENERATED_DOCUMENTS") ?? Usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var seeds = single is null ? Enumerable.Range(0, count) : [int.Parse(single, CultureInfo.InvariantCulture)];
        var outcomes = new ConcurrentDictionary<(string Layout, string Twist), int[]>();
        var faults = new ConcurrentQueue<string>();
        Parallel.ForEach(seeds, seed =>
        {
            var trial = Trial.Of(seed);
            var counts = outcomes.GetOrAdd((trial.Layout, trial.Twist), _ => new int[4]);
            foreach (var (outcome, text) in trial.Judge(show: single is not null))
            {
                Interlocked.Increment(ref counts[(int)outcome]);
                if (outcome is Outcome.Wrong or Outcome.Lost || single is not null)
                {
                    faults.Enqueue($"seed {seed}: {outcome} {trial.Layout} {trial.Twist} {trial.Format}: {text}");
                }
            }
        });

        Print(outcomes, pair => pair.Layout);
        Print(outcomes, pair => pair.Twist);
        foreach (var fault in faults.Order(StringComparer.Ordinal).Take(single is null ? Shown : int.MaxValue))
        {
            output.WriteLine(fault);
        }

        var readable = outcomes.Where(pair => Twists.LeaveReadable.Contains(pair.Key.Twist)).Aggregate(new int[4], (sum, next) => [.. sum.Zip(next.Value, (a, b) => a + b)]);
        var total = outcomes.Values.Aggregate(new int[4], (sum, next) => [.. sum.Zip(next, (a, b) => a + b)]);
        Assert.True(total[(int)Outcome.Wrong] == 0 && total[(int)Outcome.Lost] == 0, $"{total[(int)Outcome.Wrong]} wrong, {total[(int)Outcome.Lost]} lost");
        Assert.True(readable[(int)Outcome.Right] >= 0.98 * readable.Sum(), $"only {readable[(int)Outcome.Right]} of {readable.Sum()} that can be read are read");
    }

    private void Print(ConcurrentDictionary<(string Layout, string Twist), int[]> outcomes, Func<(string Layout, string Twist), string> by)
    {
        output.WriteLine($"{"",-24}{"right",9}{"asked",9}{"wrong",9}{"lost",9}");
        foreach (var group in outcomes.GroupBy(pair => by(pair.Key)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var sums = group.Aggregate(new int[4], (sum, next) => [.. sum.Zip(next.Value, (a, b) => a + b)]);
            output.WriteLine($"{group.Key,-24}{sums[0],9}{sums[1],9}{sums[2],9}{sums[3],9}");
        }
    }

    private enum Outcome
    {
        Right,
        Asked,
        Wrong,
        Lost,
    }

    private sealed record Trial(KnownReport Report, string Layout, string Twist, string Format, Laid Laid, DraftReport Draft, (IndicatorKey, ReportingMonth)? Unreadable)
    {
        public static Trial Of(int seed)
        {
            var random = new Random(seed);
            var report = KnownReport.Of(random);
            var spelling = Spelling.Of(random);
            var layout = Layouts.Names[random.Next(Layouts.Names.Count)];
            var laid = new Layouts(random, report, spelling).Make(layout);
            var format = Formats[random.Next(Formats.Length)];
            var twist = Twists.Names[random.Next(Twists.Names.Count)];
            twist = format != "xlsx" && twist is "no-result" or "hidden-column" or "older-sheet" or "hidden-older-sheet" ? "none" : twist;
            var (others, body) = (new List<Sheet>(), new List<string>());
            var unreadable = new Twists(random, report, spelling).Apply(twist, laid, others, body);
            var month = new Spelling(random.Next(2), false, false, false).Month(report.Last);
            var subject = random.Next(3) == 0 && laid.Figures.Select(figure => figure.Month).Distinct().Count() > 1 ? "รายงาน OTOP" : $"รายงานยอดจำหน่าย OTOP เดือน{month}";
            var name = $"รายงาน {seed}.{(format == "mail" ? "html" : format)}";
            if (random.Next(2) == 0)
            {
                others.Reverse();
            }

            var bytes = format switch
            {
                "xlsx" => Files.Xlsx(random.Next(2) == 0 ? [laid.Sheet, .. others] : [.. others, laid.Sheet]),
                "docx" => Files.Docx(laid.Sheet, []),
                _ => Encoding.UTF8.GetBytes(Files.Html(laid.Sheet, format == "mail" ? body : [])),
            };
            var content = AttachmentReader.Read(bytes, name, TimeProvider.System) with { Subject = subject, Text = format == "mail" ? "" : string.Join('\n', body) };
            var raw = new RawReport { Source = "inbox", Key = "k", ReceivedAt = new(2024, 1, 5, 9, 0, 0, TimeSpan.FromHours(7)), Place = "k.eml", Content = new RawContent.Mail([]) };
            return new(report, layout, twist, format, laid, Reader.Read(raw, content, report.District), unreadable);
        }

        public IEnumerable<(Outcome Outcome, string Text)> Judge(bool show)
        {
            if (show)
            {
                foreach (var claim in Draft.Claims)
                {
                    yield return (Outcome.Right, $"    {claim.Indicator?.Value ?? "?"} {claim.Month} {claim.Kind} {claim.Sight} {claim.Value} — {claim.Words} ({claim.Place})");
                }
            }

            var known = Laid.Figures.Select(figure => (figure.Indicator, figure.Month)).Distinct().ToList();
            foreach (var (indicator, month) in known)
            {
                yield return Judge(indicator, month);
            }

            foreach (var part in Draft.Months)
            {
                foreach (var figure in part.Figures)
                {
                    if (figure.Figure is { } taken && part.Month?.TryGetValue(out var month) == true && ShippedConfiguration.Program.Quarter.Contains(month) && !known.Contains((figure.Indicator, month)) && !Draft.Problems.Any(problem => problem.Blocks))
                    {
                        yield return (Outcome.Wrong, $"{figure.Indicator} {month}: read {taken.Value} from {figure.Place}, and nothing was written");
                    }
                }
            }
        }

        private (Outcome, string) Judge(IndicatorKey indicator, ReportingMonth month)
        {
            var value = indicator == KnownReport.SalesKey ? Report.Sales[month] : indicator == KnownReport.ProductsKey ? Report.Products[month] : Report.Wallet[month];
            var isUnreadable = Unreadable == (indicator, month);
            var said = $"{indicator} {month} is {value.ToString(CultureInfo.InvariantCulture)}";
            var parts = Draft.Months.Where(part => part.Month?.TryGetValue(out var at) == true && at == month).SelectMany(part => part.Figures).Where(figure => figure.Indicator == indicator).ToList();
            if (Draft.Problems.Any(problem => problem.Blocks))
            {
                return (Outcome.Asked, said);
            }

            foreach (var figure in parts)
            {
                if (figure.Figure is { } taken)
                {
                    return taken.Value == value && !isUnreadable ? (Outcome.Right, said) : (Outcome.Wrong, $"{said}, read {taken.Value.ToString(CultureInfo.InvariantCulture)} from {figure.Place}");
                }

                var candidates = figure.Candidates.Concat([figure.Reading.Original]);
                return isUnreadable || candidates.Any(candidate => Means(candidate, value)) ? (Outcome.Asked, $"{said}, asked about {figure.Reading}") : (Outcome.Lost, $"{said}, asked about {figure.Reading}");
            }

            var unplaced = Draft.Months.Where(part => part.Month?.TryGetValue(out _) != true).SelectMany(part => part.Figures).Where(figure => figure.Indicator == indicator).ToList();
            return unplaced.Exists(figure => figure.Figure?.Value == value || figure.Candidates.Any(candidate => Means(candidate, value))) ? (Outcome.Asked, said) : (Outcome.Lost, $"{said}, nothing was read ({string.Join("; ", unplaced.Select(figure => figure.Reading.Original))})");
        }

        private static bool Means(string candidate, decimal value) => decimal.TryParse(candidate, NumberStyles.Number, CultureInfo.InvariantCulture, out var read) && read == value;
    }
}
