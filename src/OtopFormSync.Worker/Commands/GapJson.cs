using System.Text.Json;
using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Worker.Commands;

/// <summary>What still lacks to a better grade, as commands print it: the grade, and beside it what lacks of each.</summary>
internal static class GapJson
{
    /// <summary>Writes the member <c>gap</c>.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="to">The next better grade, as agreed with the programs that ask, also where what lacks leads further: that is <see cref="OtopFormSync.Core.Grading.Gap.Reached"/>, which people are told, and <c>explain</c> names as <c>reached</c> where it is another. Null when nothing lacks, or it is not known.</param>
    /// <param name="parts">Writes what lacks, a member each.</param>
    public static void Write(Utf8JsonWriter writer, Grade? to, Action parts)
    {
        if (to is null)
        {
            writer.WriteNull("gap");
            return;
        }

        writer.WriteStartObject("gap");
        writer.WriteString("to", to.ToString());
        parts();
        writer.WriteEndObject();
    }
}
