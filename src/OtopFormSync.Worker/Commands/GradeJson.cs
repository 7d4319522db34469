using System.Text.Json;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;

namespace OtopFormSync.Worker.Commands;

/// <summary>How a grade stands, in JSON; the same members wherever one is printed.</summary>
internal static class GradeJson
{
    /// <summary>Writes <c>grade</c>, <c>literal</c>, <c>final</c>, <c>provisional</c>, <c>range</c> and <c>questioned</c> of a district: what a final grade would be by what is known now, while an officer is asked.</summary>
    public static void Write(Utf8JsonWriter writer, Scorecard card)
    {
        writer.WriteString("grade", card.EffectiveGrade?.ToString());
        writer.WriteString("literal", card.LiteralGrade?.ToString());
        writer.WriteBoolean("final", card.Standing == GradeStanding.Final);
        writer.WriteBoolean("provisional", card.IsProvisional);
        WriteRange(writer, card.Range);
        writer.WriteString("questioned", card.Question is { IsOpen: true } question ? question.Now : null);
    }

    /// <summary>Writes the same of figures that were tried: such a grade is never final.</summary>
    public static void Write(Utf8JsonWriter writer, GradeAnswer answer)
    {
        writer.WriteString("grade", answer.Grade?.ToString());
        writer.WriteString("literal", answer.LiteralGrade?.ToString());
        writer.WriteBoolean("final", false);
        writer.WriteBoolean("provisional", answer.IsProvisional);
        WriteRange(writer, answer.Range);
        writer.WriteNull("questioned");
    }

    private static void WriteRange(Utf8JsonWriter writer, GradeSpan? range)
    {
        if (range is null)
        {
            writer.WriteNull("range");
            return;
        }

        writer.WriteStartArray("range");
        writer.WriteStringValue(range.Best.ToString());
        writer.WriteStringValue(range.Worst.ToString());
        writer.WriteEndArray();
    }
}
