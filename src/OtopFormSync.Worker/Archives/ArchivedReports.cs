using System.IO.Compression;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Documents.Archives;

namespace OtopFormSync.Worker.Archives;

/// <summary>Which reports lie in archives as they came.</summary>
internal static class ArchivedReports
{
    /// <summary>The reports of an archive.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Their identities; null for a file that is no whole archive.</returns>
    public static async Task<IReadOnlyCollection<RawReportId>?> InAsync(string file, CancellationToken cancellationToken)
    {
        await using var bytes = File.OpenRead(file);
        if (!(await Archive.VerifyAsync(bytes, cancellationToken)).IsWhole)
        {
            return null;
        }

        bytes.Position = 0;
        await using var zip = new ZipArchive(bytes, ZipArchiveMode.Read);
        if (zip.GetEntry(YearArchive.ReportList) is not { } list)
        {
            return null;
        }

        using var memory = new MemoryStream();
        await using (var stream = await list.OpenAsync(cancellationToken))
        {
            await stream.CopyToAsync(memory, cancellationToken);
        }

        return [.. Table.Read(memory.ToArray()).Skip(1).Where(row => row.Length > 0 && !row[^1].StartsWith(YearArchive.NoFile, StringComparison.Ordinal)).Select(row => RawReportId.Parse(row[0]))];
    }
}
