using System.CommandLine;
using System.Text.Json;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>import</c>: what a document says, what of it would count and what would be asked; writes nothing.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandContext context)
    {
        var files = new Argument<string[]>("FILE") { Description = "Attachments (xlsx, xls, ods, docx, odt, rtf, doc, pdf, csv, html, txt, zip, eml, jpg, png), or mails with --mail", Arity = ArgumentArity.OneOrMore };
        var mail = new Option<bool>("--mail") { Description = "Each FILE is a whole mail (eml)" };
        var district = new Option<string?>("--district", "-d") { Description = "Whose report it is: name, common spelling or code; of a mail by default what it says itself", HelpName = "NAME" };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of text" };
        var command = new Command("import", "Show how a document would be read: every figure it could mean, with its place and the words it follows from, what would count and what would be asked. Writes nothing.") { files, mail, district, json, HistoryCommand.Create(context), RegisterCommand.Create(context, RegisterKind.Registrants), RegisterCommand.Create(context, RegisterKind.Products), RegisterCommand.Create(context, RegisterKind.Sales) };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var configuration = ConfigurationReading.Read(ConfigurationFolder.Of(context.ConfiguredOf(parsed)));
            var whose = parsed.GetValue(district) is { } name ? ExplainCommand.DistrictOf(configuration, name) : null;
            var clock = context.ClockOf(parsed);
            var reader = new DocumentTrial(configuration, clock);
            var answers = await context.WithProgressAsync(async progress =>
            {
                var answers = new List<DocumentAnswer>();
                var all = parsed.GetValue(files)!;
                foreach (var file in all)
                {
                    progress(new(WorkPart.ReadingDocuments, answers.Count, all.Length));
                    GivenFile.MustBeThere(file);
                    answers.Add(reader.Read(file, await File.ReadAllBytesAsync(file, cancellationToken), parsed.GetValue(mail), whose));
                }

                return answers;
            });

            if (parsed.GetValue(json))
            {
                await JsonText.WriteAsync(context.Out, writer => WriteJson(writer, answers));
            }
            else
            {
                foreach (var line in answers.SelectMany(answer => ImportText.Lines(answer, configuration)))
                {
                    await context.Out.WriteLineAsync(line);
                }
            }

            return (int)(answers.Exists(answer => answer.Questions.Count > 0) ? ExitCode.Review : ExitCode.Ok);
        });
        return command;
    }

    private static void WriteJson(Utf8JsonWriter writer, List<DocumentAnswer> answers)
    {
        if (answers.Count == 1)
        {
            Write(writer, answers[0]);
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteStartArray("files");
            answers.ForEach(answer => Write(writer, answer));
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter writer, DocumentAnswer answer)
    {
        writer.WriteStartObject();
        writer.WriteString("file", answer.File);
        writer.WriteString("kind", answer.Kind);
        writer.WriteString("district", answer.District?.Name);
        writer.WriteStartArray("figures");
        foreach (var (month, indicator, figure) in answer.Figures)
        {
            writer.WriteStartObject();
            writer.WriteString("indicator", figure.Indicator.Value);
            writer.WriteString("month", month.ToString());
            writer.WriteString("value", indicator.Kind.IsNumber() ? NumberText.Of(figure.Value) : FigureWords.Of(indicator, figure));
            writer.WriteString("place", figure.Place);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("questions");
        foreach (var item in answer.Questions.SelectMany(item => item.Parts.IsEmpty ? [item] : item.Parts))
        {
            writer.WriteStartObject();
            writer.WriteString("code", item.Code.ToString());
            writer.WriteString("indicator", item.Indicator?.Value);
            writer.WriteString("month", item.Month?.ToString());
            writer.WriteStartArray("candidates");
            foreach (var candidate in item.Candidates)
            {
                writer.WriteStringValue(candidate);
            }

            writer.WriteEndArray();
            writer.WriteString("place", item.Place);
            writer.WriteString("reason", item.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteBoolean("correspondence", answer.IsCorrespondence);
        writer.WriteEndObject();
    }
}
