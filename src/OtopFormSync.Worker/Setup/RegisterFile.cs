using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Setup;

/// <summary>A file of a register as it was read.</summary>
/// <param name="Reading">What it says.</param>
/// <param name="Unread">What of the file cannot be read.</param>
internal sealed record RegisterFile(RegisterReading Reading, ValueList<string> Unread)
{
    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="kind">The register.</param>
    /// <param name="program">The program whose words are used.</param>
    /// <param name="known">What was taken over and said of headings before.</param>
    /// <param name="configuration">Districts and wording.</param>
    /// <param name="clock">Tells the day, and when the machine is too slow to go on.</param>
    /// <param name="given">The day for which the file holds by who gives it; null to heed what the file says.</param>
    public static RegisterFile Read(byte[] bytes, string name, RegisterKind kind, Program program, RegisterRecord known, WorkspaceConfiguration configuration, TimeProvider clock, DateOnly? given)
    {
        var content = AttachmentReader.ReadAlone(bytes, name, clock);
        var reader = new RegisterReader(kind, known.HeadingsOf(program, kind), program.Registers ?? new(), configuration.Districts);
        return new(reader.Read(content.Tables, Path.GetFileNameWithoutExtension(name), clock.GetUtcNow().DayInBangkok(), given), content.Problems.Select(problem => configuration.Wording.Say(problem.Reason)).ToValueList());
    }
}
