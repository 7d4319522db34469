using OtopFormSync.Core;
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
    /// <param name="clock">Tells when the machine is too slow to go on.</param>
    public static RegisterFile Read(byte[] bytes, string name, RegisterKind kind, Program program, RegisterRecord known, WorkspaceConfiguration configuration, TimeProvider clock)
    {
        var content = AttachmentReader.ReadAlone(bytes, name, clock);
        var reader = new RegisterReader(kind, known.HeadingsOf(program, kind), program.Registers?.NotCounted ?? [], configuration.Districts);
        return new(reader.Read(content.Tables, Path.GetFileNameWithoutExtension(name)), content.Problems.Select(problem => configuration.Wording.Say(problem.Reason)).ToValueList());
    }
}
