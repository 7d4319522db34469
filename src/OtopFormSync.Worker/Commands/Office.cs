using System.ComponentModel;
using System.Diagnostics;
using OtopFormSync.Documents.Word;

namespace OtopFormSync.Worker.Commands;

/// <summary>LibreOffice, where it is installed.</summary>
internal static class Office
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Makes a PDF of a document.</summary>
    /// <returns>The PDF's path; null when there is no LibreOffice, or it made none.</returns>
    public static async Task<string?> PdfAsync(string document, string folder, CancellationToken cancellationToken)
    {
        // A profile of its own: a window that is open elsewhere would else take the work, and end without a file.
        var work = Path.GetDirectoryName(document)!;
        var profile = new Uri(Path.Combine(work, "profile")).AbsoluteUri;
        return await ConvertedAsync(profile, document, "fodt", work, cancellationToken) is { } open
            ? await ConvertedAsync(profile, await WithThaiPageNumbersAsync(open, cancellationToken), "pdf", folder, cancellationToken)
            : null;
    }

    private static async Task<string?> ConvertedAsync(string profile, string document, string kind, string folder, CancellationToken cancellationToken)
    {
        await RunAsync("soffice", [$"-env:UserInstallation={profile}", "--headless", "--convert-to", kind, "--outdir", folder, document], cancellationToken);
        var made = Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(document), $".{kind}"));
        return File.Exists(made) ? made : null;
    }

    // Of a Word document LibreOffice heeds neither the field's THAIARABIC nor the section's thaiNumbers. In its own format "Native Numbering" gives the digits of the language of the text around.
    private static async Task<string> WithThaiPageNumbersAsync(string document, CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync(document, cancellationToken);
        await File.WriteAllTextAsync(document, text.Replace("<text:page-number ", "<text:page-number style:num-format=\"Native Numbering\" ", StringComparison.Ordinal), cancellationToken);
        return document;
    }

    /// <summary>The font that a PDF made here can have: the official one, or one that looks alike.</summary>
    public static async Task<WordFont> FontAsync(CancellationToken cancellationToken)
    {
        var installed = await RunAsync("fc-list", [":lang=th", "family"], cancellationToken) ?? "";
        return installed.Contains(WordFont.Official.Name, StringComparison.OrdinalIgnoreCase) ? WordFont.Official
            : WordFont.Alike.FirstOrDefault(font => installed.Split('\n', ',').Any(name => string.Equals(name.Trim(), font.Name, StringComparison.OrdinalIgnoreCase))) ?? WordFont.Official;
    }

    private static async Task<string?> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Longest);
            try
            {
                var errors = process.StandardError.ReadToEndAsync(limit.Token);
                var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
                await errors;
                await process.WaitForExitAsync(limit.Token);
                return output;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                process.Kill(entireProcessTree: true);
                return null;
            }
        }
        catch (Win32Exception)
        {
            return null; // not installed
        }
    }
}
