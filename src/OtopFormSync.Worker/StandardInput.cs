namespace OtopFormSync.Worker;

/// <summary>The standard input that the process was started with.</summary>
internal static class StandardInput
{
    private const string Facts = "/proc/self/fdinfo/0";
    private const int CloseOnExec = 0x80000; // O_CLOEXEC

    /// <summary>Opens it.</summary>
    /// <returns>The input; an empty one where it was closed before the process began.</returns>
    public static Stream Open() => WasClosed() ? Stream.Null : Console.OpenStandardInput();

    // The place of a closed input is taken by a file of the runtime's own, from which nothing ever comes. What the process was started with has outlived an exec; the runtime's files would not.
    private static bool WasClosed()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return File.ReadLines(Facts).FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal)) is { } flags && (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & CloseOnExec) != 0;
        }
        catch (IOException)
        {
            return !File.Exists(Facts) && Directory.Exists(Path.GetDirectoryName(Facts));
        }
    }
}
