using System.Runtime.InteropServices;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>The memory of this process.</summary>
internal static class ProcessMemory
{
    /// <summary>Gives back to the system what is no longer used: of the collector, and of the C library, which keeps what the compiler, SQLite and compression took.</summary>
    public static void GiveBack()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux())
        {
            try
            {
                _ = malloc_trim(0);
            }
            catch (Exception other) when (other is EntryPointNotFoundException or DllNotFoundException)
            {
                // Another C library than glibc keeps less.
            }
        }
    }

#pragma warning disable IDE1006, SYSLIB1054, SA1300 // The C library's own name; a plain number needs no generated marshalling.
    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int malloc_trim(nuint keep);
#pragma warning restore IDE1006, SYSLIB1054, SA1300
}
