using System.CommandLine;
using System.Globalization;
using OtopFormSync.Documents.Archives;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>verify</c>: whether an archive is as it was made.</summary>
internal static class VerifyCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "The archive" };
        var seal = new Option<string?>("--seal") { Description = "The seal that 'archive' printed; without it a change that the index was made to fit is not seen", HelpName = "SEAL" };
        var command = new Command("verify", "Hold an archive against its index: every file there, none changed, none added.\nตรวจว่าไฟล์ที่เก็บไว้ครบถ้วนและไม่ถูกแก้ไข") { file, seal };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            if (!File.Exists(path))
            {
                ErrorText.Write(context.Error, "There is no such file", path, "nothing lies there", "give the path of an archive that 'archive' made");
                return (int)ExitCode.Usage;
            }

            await using var zip = File.OpenRead(path);
            var found = await Archive.VerifyAsync(zip, cancellationToken);
            foreach (var fault in found.Faults)
            {
                await context.Error.WriteLineAsync($"✗ {Text(fault)}");
            }

            if (found.IsWhole && parsed.GetValue(seal) is { } known && !string.Equals(known.Trim(), found.Seal, StringComparison.OrdinalIgnoreCase))
            {
                await context.Error.WriteLineAsync($"✗ the seal is {found.Seal}, not the one that was given: the index itself was changed, or this is another archive / ดัชนีถูกแก้ไข หรือเป็นคนละไฟล์");
                return (int)ExitCode.Failed;
            }

            if (!found.IsWhole)
            {
                await context.Error.WriteLineAsync("  next:  use another copy of the archive, or make it again with 'archive' while the record is there");
                return (int)ExitCode.Failed;
            }

            await context.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"✓ whole: {found.Files} files are as they were / ครบถ้วน {found.Files} ไฟล์"));
            await context.Out.WriteLineAsync($"  seal:  {found.Seal}");
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static string Text(ArchiveFinding fault) => fault.Fault switch
    {
        ArchiveFault.NotAnArchive => "the file is no archive of this program, or its end is missing / ไม่ใช่ไฟล์ที่คำสั่ง archive ทำไว้ หรือไฟล์ขาดตอน",
        ArchiveFault.Missing => $"{fault.Path}: is missing / หายไป",
        ArchiveFault.Changed => $"{fault.Path}: is not what it was / ถูกแก้ไขหรือเสียหาย",
        ArchiveFault.Added => $"{fault.Path}: was added / ถูกเพิ่มเข้ามา",
    };
}
