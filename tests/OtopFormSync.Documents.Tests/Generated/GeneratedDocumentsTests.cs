using System.Collections.Concurrent;
using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Mails;
using OtopFormSync.Core.Thai;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Testing;

namespace OtopFormSync.Documents.Tests.Generated;

/// <summary>
/// Documents made at random from a known report: what is read is the known figure, or there is a question that has it among its candidates.
/// GENERATED_DOCUMENTS=500000 makes more of them, GENERATED_FIRST=20000 goes on from there, GENERATED_SEED=n shows one and leaves it in the temporary folder.
/// </summary>
public sealed class GeneratedDocumentsTests(ITestOutputHelper output)
{
    private const int Usual = 20_000;
    private const int Shown = 200;
    internal static readonly DistrictReader Districts = new(ShippedConfiguration.Province, NationalDistricts.Parse(ShippedConfiguration.Text("reference/thai-districts.csv")));
    internal static readonly MailReportReader Reader = new(ShippedConfiguration.Program, Districts);

    [Fact]
    public void What_is_read_is_what_was_written_or_it_is_asked()
    {
        var single = Environment.GetEnvironmentVariable("GENERATED_SEED");
        var count = int.Parse(Environment.GetEnvironmentVariable("GENERATED_DOCUMENTS") ?? Usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var seeds = single is null ? Enumerable.Range(int.Parse(Environment.GetEnvironmentVariable("GENERATED_FIRST") ?? "0", CultureInfo.InvariantCulture), count) : [int.Parse(single, CultureInfo.InvariantCulture)];
        var outcomes = new ConcurrentDictionary<(string Layout, string Twist), int[]>();
        var faults = new ConcurrentQueue<(string Kind, int Seed, string Text)>();
        Parallel.ForEach(seeds, seed =>
        {
            var trial = Trial.Of(seed, keep: single is not null);
            var counts = outcomes.GetOrAdd((trial.Layout, trial.Twist), _ => new int[Enum.GetValues<Outcome>().Length]);
            foreach (var (outcome, text) in trial.Judge(show: single is not null))
            {
                Interlocked.Increment(ref counts[(int)outcome]);
                if (outcome is Outcome.Wrong or Outcome.Lost || single is not null)
                {
                    faults.Enqueue(($"{outcome} {trial.Layout} {trial.Twist} {trial.Format}", seed, text));
                }
            }
        });

        Print(outcomes, pair => pair.Layout);
        Print(outcomes, pair => pair.Twist);
        foreach (var kind in faults.GroupBy(fault => single is null ? fault.Kind : fault.Text).OrderBy(kind => kind.Key, StringComparer.Ordinal).Take(single is null ? Shown : int.MaxValue))
        {
            var fault = kind.MinBy(fault => fault.Seed);
            output.WriteLine($"{kind.Count(),5} {fault.Kind}, seed {fault.Seed}: {fault.Text}");
        }

        var total = Sum(outcomes);
        var (read, plain) = (Share(total), Share(Sum(outcomes.Where(pair => Twists.LeaveReadable.Contains(pair.Key.Twist)))));
        output.WriteLine($"{Line("all", total)}{read,9:P1} read, {plain:P1} of what nothing makes doubtful");
        Assert.True(total[(int)Outcome.Wrong] + total[(int)Outcome.Lost] == 0, $"{total[(int)Outcome.Wrong]} wrong, {total[(int)Outcome.Lost]} lost");
        if (single is null)
        {
            Assert.True(plain >= 0.97, $"only {plain:P1} of what nothing makes doubtful is read");
            Assert.True(read >= 0.85, $"only {read:P1} is read");
        }
    }

    // Of what people can read.
    private static double Share(int[] sums) => (double)sums[(int)Outcome.Right] / Math.Max(1, sums.Sum() - sums[(int)Outcome.MustAsk]);

    private static string Line(string name, int[] sums) => string.Create(CultureInfo.InvariantCulture, $"{name,-24}{string.Concat(sums.Select(sum => $"{sum,9}"))}");

    private static int[] Sum(IEnumerable<KeyValuePair<(string Layout, string Twist), int[]>> outcomes) =>
        outcomes.Aggregate(new int[Enum.GetValues<Outcome>().Length], (sum, next) => [.. sum.Zip(next.Value, (a, b) => a + b)]);

    private void Print(ConcurrentDictionary<(string Layout, string Twist), int[]> outcomes, Func<(string Layout, string Twist), string> by)
    {
        output.WriteLine($"{"",-24}{"right",9}{"asked",9}{"must ask",9}{"wrong",9}{"lost",9}");
        foreach (var group in outcomes.GroupBy(pair => by(pair.Key)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine(Line(group.Key, Sum(group)));
        }
    }

    private enum Outcome
    {
        Right,
        Asked,
        MustAsk,
        Wrong,
        Lost,
    }

    private sealed record Trial(KnownReport Report, string Layout, string Twist, string Format, Laid Laid, DraftReport Draft, IReadOnlySet<(IndicatorKey Indicator, ReportingMonth Month)> Unreadable)
    {
        public static Trial Of(int seed, bool keep)
        {
            var made = GeneratedDocument.Of(seed);
            if (keep)
            {
                File.WriteAllBytes(Path.Combine(Path.GetTempPath(), made.Name), made.Bytes);
            }

            return new(made.Report, made.Layout, made.Twist, made.Format, made.Laid, Reader.Read(GeneratedDocument.Mail, made.Around(AttachmentReader.Read(made.Bytes, made.Name, TimeProvider.System)), made.Report.District), made.Unreadable);
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
            var isUnreadable = Unreadable.Contains((indicator, month));
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
                return isUnreadable || candidates.Any(candidate => Means(candidate, value)) ? (isUnreadable ? Outcome.MustAsk : Outcome.Asked, $"{said}, asked about {figure.Reading}") : (Outcome.Lost, $"{said}, asked about {figure.Reading}");
            }

            var unplaced = Draft.Months.Where(part => part.Month?.TryGetValue(out _) != true).SelectMany(part => part.Figures).Where(figure => figure.Indicator == indicator).ToList();
            return unplaced.Exists(figure => figure.Figure?.Value == value || figure.Candidates.Any(candidate => Means(candidate, value))) ? (Outcome.Asked, said) : (Outcome.Lost, $"{said}, nothing was read ({string.Join("; ", unplaced.Select(figure => figure.Reading.Original))})");
        }

        // A candidate stands as it was written: in the unit of its table.
        private bool Means(string candidate, decimal value) =>
            decimal.TryParse(ThaiScript.ArabicDigits(candidate).TrimEnd('¹', '²'), NumberStyles.Number, CultureInfo.InvariantCulture, out var read) && (read == value || (Layout == "thousand-baht" && read * 1000 == value));
    }
}
