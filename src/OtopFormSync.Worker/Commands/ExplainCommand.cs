using System.CommandLine;
using System.Text.Json;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Sync;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>explain</c>: why a district has its grade, and what other figures would give.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandContext context)
    {
        var district = new Option<string>("--district", "-d") { Description = "The district: name, common spelling or code", HelpName = "NAME", Required = true };
        var quarter = new Option<string?>("--quarter") { Description = "The fiscal quarter, such as 2567-1; default: the one in front", HelpName = "YEAR-N" };
        var mission = new Option<string?>("--program") { Description = "The program of the mission, where several have the quarter", HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of text" };
        var products = new Option<string?>("--products") { Description = "What if the quarter's new products were N", HelpName = "N" };
        var sales = new Option<string?>("--sales") { Description = "What if the quarter's sales were so many baht", HelpName = "BAHT" };
        var wallet = new Option<string?>("--wallet") { Description = "What if there were N participants", HelpName = "N" };
        var figure = new Option<string[]>("--figure") { Description = "What if, for any indicator of the program: KEY=VALUE", HelpName = "KEY=VALUE", AllowMultipleArgumentsPerToken = false };
        var command = new Command("explain", "Say why a district has its grade, criterion by criterion, with the reports it rests on and what is missing for the next grade. Figures given on the command line are tried instead of the reported ones.")
        {
            district, quarter, mission, json, products, sales, wallet, figure,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var session = await context.OpenAsync(context.WorkspaceAt(parsed), context.ClockOf(parsed), SessionMode.Trial, cancellationToken);
            var where = DistrictOf(session.Configuration, parsed.GetValue(district)!);
            var named = ProgramOf(session.Configuration, parsed.GetValue(mission), parsed.GetValue(quarter));
            var report = await session.RunAsync(cancellationToken);
            var program = named ?? InFront(session.Configuration.Programs, report);
            var done = report.Programs.First(other => other.Program == program.Id);
            if (done.State is not { } state)
            {
                return (int)CycleText.Write(report, TextWriter.Null, context.Error);
            }

            if (state.Scorecards.FirstOrDefault(known => known.District == where.Code) is not { } card)
            {
                throw new WorkspaceFaultException(ExitCode.Usage, $"There is no district {where.Name} in the quarter {program.Quarter}", "--district", "by the province file it ended before, or begins later", "another --quarter, or one of: " + string.Join(", ", state.Province.Districts.Select(other => other.Name)));
            }

            program = state.Program; // by the rules that hold for it: of a closed quarter those of then
            where = state.Province.Find(where.Code)!;
            var wording = session.Configuration.Wording;
            var figures = WhatIf(program, wording, [("products", parsed.GetValue(products)), ("sales", parsed.GetValue(sales)), ("wallet", parsed.GetValue(wallet)), .. Pairs(parsed.GetValue(figure) ?? [])]);
            var answer = figures.Count == 0 ? null : GradeAnswers.Answer(program, where, new() { Quarter = program.Quarter, Figures = Merged(program, card, figures) });
            var explanations = new Explanations(program, wording);
            var explanation = answer is null ? explanations.Of(where, card, state.Ledger, state.Review, state.Registers) : explanations.WhatIf(where, answer);
            if (parsed.GetValue(json))
            {
                var outcome = answer is null
                    ? new Outcome(writer => GradeJson.Write(writer, card), card.Gap, card.Doubts)
                    : new Outcome(writer => GradeJson.Write(writer, answer), answer.Result?.Gap, answer.Doubts);
                await JsonText.WriteAsync(context.Out, writer => WriteJson(writer, explanation, where, program, outcome, wording));
            }
            else
            {
                foreach (var line in explanation.Lines)
                {
                    await context.Out.WriteLineAsync(line);
                }
            }

            return (int)ExitCode.Ok;
        });
        return command;
    }

    /// <summary>The district that somebody named on the command line.</summary>
    internal static District DistrictOf(WorkspaceConfiguration configuration, string text)
    {
        var reading = configuration.Districts.Read(text);
        return reading.TryGetValue(out var district)
            ? district
            : throw new WorkspaceFaultException(
                ExitCode.Usage,
                $"'{text}' is no district of {configuration.Province.Name}",
                "--district",
                configuration.Wording.Say(((Reading<District>.Doubtful)reading).Doubts),
                $"one of: {string.Join(", ", configuration.Province.Districts.Select(other => other.Name))}");
    }

    // The open quarter of the workspace's mission, as the results show it.
    private static Program InFront(ValueList<Program> programs, CycleReport report) =>
        programs.Where(program => report.Programs.Any(done => done.Program == program.Id && done.Place == QuarterPlace.Front)).ToList() is { Count: > 0 } front ? ProgramChoice.Only(front) : programs[0];

    private static Program? ProgramOf(WorkspaceConfiguration configuration, string? id, string? quarter)
    {
        var known = id is null ? configuration.Programs : [ProgramChoice.Named(configuration, "--program", id)];
        if (quarter is null)
        {
            return id is null ? null : known[0];
        }

        return FiscalQuarter.TryParse(quarter, null, out var wanted) && known.Where(program => program.Quarter == wanted).ToList() is { Count: > 0 } found
            ? ProgramChoice.Only(found)
            : throw new WorkspaceFaultException(ExitCode.Usage, $"There is no program for the quarter '{quarter}'", "--quarter", "no program file has this quarter", $"one of: {string.Join(", ", known.Select(program => program.Quarter).Distinct())}");
    }

    private static IEnumerable<(string Key, string? Value)> Pairs(string[] figures) => figures.Select(figure => figure.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
        ? (figure[..at], (string?)figure[(at + 1)..])
        : throw new WorkspaceFaultException(ExitCode.Usage, $"'{figure}' is no KEY=VALUE", "--figure", "a key and a value parted by = are needed", "such as --figure products=1"));

    private static List<IndicatorFigure> WhatIf(Program program, IWording wording, IEnumerable<(string Key, string? Value)> given)
    {
        var figures = new List<IndicatorFigure>();
        foreach (var (key, value) in given)
        {
            if (value is null)
            {
                continue;
            }

            var indicator = (IndicatorKey.TryParse(key, null, out var known) ? program.FindIndicator(known) : null)
                ?? throw new WorkspaceFaultException(ExitCode.Usage, $"The program has no indicator '{key}'", "command line", "only the program's indicators can be tried", $"one of: {string.Join(", ", program.Indicators.Select(other => other.Key))}");
            var reading = IndicatorReader.Read(indicator, value);
            figures.Add(reading.TryGetValue(out var number)
                ? new(indicator.Key, number)
                : throw new WorkspaceFaultException(ExitCode.Usage, $"'{value}' is no figure of {indicator.Name}", $"--{key}", wording.Say(((Reading<decimal>.Doubtful)reading).Doubts), "a plain number, such as 45000000"));
        }

        return figures;
    }

    // What is not given stays as reported.
    private static ValueList<IndicatorFigure> Merged(Program program, Scorecard card, List<IndicatorFigure> given) => program.Grading.Criteria
        .Select(criterion => given.Find(figure => figure.Indicator == criterion.Indicator)
            ?? new IndicatorFigure(criterion.Indicator, card.ResultOf(criterion.Key)?.Actual))
        .Concat(given)
        .DistinctBy(figure => figure.Indicator)
        .ToValueList();

    private static void WriteJson(Utf8JsonWriter writer, Explanation explanation, District district, Program program, Outcome outcome, IWording wording)
    {
        writer.WriteStartObject();
        writer.WriteNumber("schemaVersion", 1);
        writer.WriteString("district", district.Name);
        writer.WriteString("code", district.Code.Value);
        writer.WriteString("program", program.Id.Value);
        writer.WriteString("quarter", program.Quarter.ToString());
        outcome.WriteGrade(writer);
        writer.WriteString("standing", explanation.Standing);
        writer.WriteStartArray("criteria");
        foreach (var criterion in explanation.Criteria)
        {
            writer.WriteStartObject();
            writer.WriteString("criterion", criterion.Criterion);
            writer.WriteString("text", criterion.Line);
            writer.WriteStartArray("reports");
            foreach (var basis in criterion.Reports)
            {
                writer.WriteStartObject();
                writer.WriteString("indicator", basis.Indicator.Value);
                writer.WriteString("month", basis.Month.ToString());
                writer.WriteString("state", basis.State.ToString());
                writer.WriteString("value", basis.Accepted?.Figure.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
                writer.WriteString("original", basis.Accepted?.Figure.Original);
                writer.WriteString("place", basis.Accepted?.Place);
                writer.WriteString("receivedAt", basis.Accepted is { } accepted ? Bangkok.Written(accepted.ReceivedAt) : null);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        GapJson.Write(writer, outcome.Gap?.To, () =>
        {
            foreach (var part in outcome.Gap!.Parts)
            {
                writer.WriteNumber(part.Criterion, part.Missing);
            }

            if (outcome.Gap.Reached != outcome.Gap.To)
            {
                writer.WriteString("reached", outcome.Gap.Reached.ToString());
            }
        });
        writer.WriteString("doubt", outcome.Doubts.IsEmpty ? null : wording.Say(outcome.Doubts));
        writer.WriteStartArray("text");
        foreach (var line in explanation.Lines)
        {
            writer.WriteStringValue(line);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private sealed record Outcome(Action<Utf8JsonWriter> WriteGrade, Gap? Gap, ValueList<Saying> Doubts);
}
