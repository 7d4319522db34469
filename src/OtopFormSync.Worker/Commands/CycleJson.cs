using System.Text.Json;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Sync;

namespace OtopFormSync.Worker.Commands;

/// <summary>What a cycle did and how every district stands, as one JSON object.</summary>
internal static class CycleJson
{
    /// <summary>Writes the object.</summary>
    public static Task WriteAsync(TextWriter output, CycleReport report) => JsonText.WriteAsync(output, writer => Write(writer, report));

    private static void Write(Utf8JsonWriter writer, CycleReport report)
    {
        writer.WriteStartObject();
        writer.WriteNumber("schemaVersion", 1);
        writer.WriteString("asOf", Bangkok.Written(report.AsOf));
        writer.WriteNumber("new", report.Counts.New);
        writer.WriteNumber("withdrawn", report.Counts.Withdrawn);
        writer.WriteNumber("returned", report.Counts.Returned);
        writer.WriteNumber("sent", report.Sent.Count);
        if (report.Uncounted.IsEmpty)
        {
            writer.WriteNumber("waiting", report.OpenItems);
        }
        else
        {
            writer.WriteNull("waiting"); // not known: no figure may pass for it
        }

        writer.WriteStartArray("planned");
        foreach (var notice in report.Planned)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(notice.Kind.ToString()));
            writer.WriteString("key", notice.Key.Value);
            writer.WriteString("subject", notice.Subject);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("programs");
        foreach (var program in report.Programs)
        {
            writer.WriteStartObject();
            writer.WriteString("program", program.Program.Value);
            writer.WriteBoolean("written", program.IsPublished);
            writer.WriteNumber("changes", program.Changes.Count);
            writer.WriteStartArray("grades");
            foreach (var move in program.Grades)
            {
                writer.WriteStartObject();
                writer.WriteString("district", move.District.Name);
                writer.WriteString("before", move.Before?.ToString());
                writer.WriteString("now", move.Now?.ToString());
                writer.WriteBoolean("toBeTold", move.IsToBeTold);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            if (program.State is { } state)
            {
                WriteDistricts(writer, state);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteDistricts(Utf8JsonWriter writer, DerivedState state)
    {
        writer.WriteStartArray("districts");
        foreach (var card in state.Scorecards)
        {
            writer.WriteStartObject();
            writer.WriteString("district", state.Province.Find(card.District)!.Name);
            writer.WriteString("code", card.District.Value);
            GradeJson.Write(writer, card);
            writer.WriteNumber("reported", state.ReportedMonths(card.District).Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
