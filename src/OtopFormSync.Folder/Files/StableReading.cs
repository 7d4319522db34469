using OtopFormSync.Core.Reporting;
using OtopFormSync.Files;

namespace OtopFormSync.Folder.Files;

/// <summary>Reading of files that others may be writing.</summary>
internal static class StableReading
{
    /// <summary>Reads a file whole.</summary>
    /// <param name="file">The file as listed.</param>
    /// <param name="now">The clock.</param>
    /// <param name="patience">Whether there is a next time.</param>
    /// <param name="problem">Why it was not read; null when it was.</param>
    /// <returns>Its bytes; null when it was not read.</returns>
    internal static byte[]? Read(FoundFile file, DateTimeOffset now, Patience patience, out SourceProblem? problem)
    {
        problem = null;
        if (patience == Patience.NextTime && IsFresh(file.Facts, now))
        {
            problem = FileProblems.BeingWritten(file);
            return null;
        }

        try
        {
            using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            if (FileFacts.Of(file.FullPath) is not { } after || after != file.Facts)
            {
                problem = FileProblems.BeingWritten(file);
                return null;
            }

            return bytes;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or EndOfStreamException)
        {
            problem = FileProblems.BeingWritten(file);
        }
        catch (IOException)
        {
            problem = FileProblems.Locked(file);
        }
        catch (UnauthorizedAccessException)
        {
            problem = FileProblems.Forbidden(file);
        }

        return null;
    }

    /// <summary>A time of change after the clock (a copy from another machine) says nothing about being written.</summary>
    internal static bool IsFresh(FileFacts facts, DateTimeOffset now) => (now - facts.ModifiedAt).Duration() < FileFacts.Still;
}
