using System.Diagnostics;

namespace OtopFormSync.Testing;

/// <summary>The office program that the districts and many officers use.</summary>
public static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Opens a workbook, or a Word document, and saves it in the same format again. A profile of its own keeps it apart from other running ones.</summary>
    public static async Task<byte[]> OpenAndSaveAsync(byte[] file, string kind = "xlsx")
    {
        var folder = Directory.CreateTempSubdirectory("otop-office-");
        try
        {
            var input = Path.Combine(folder.FullName, $"in.{kind}");
            await File.WriteAllBytesAsync(input, file, TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo("soffice") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])[$"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--headless", "--norestore", "--convert-to", kind == "docx" ? "docx:MS Word 2007 XML" : "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder.FullName, "out"), input])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(Patience);
            var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            var saved = Path.Combine(folder.FullName, "out", $"in.{kind}");
            Assert.True(File.Exists(saved), string.Join('\n', await said));
            return await File.ReadAllBytesAsync(saved, TestContext.Current.CancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
