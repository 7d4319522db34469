using System.ComponentModel;
using System.Diagnostics;

namespace OtopFormSync.Worker.Commands;

/// <summary>The browser of this machine.</summary>
internal static class Browser
{
    /// <summary>Shows a page.</summary>
    /// <returns>False where there is none, as on a server.</returns>
    public static bool TryOpen(Uri page)
    {
        try
        {
            using var started = OperatingSystem.IsWindows() ? Process.Start(new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true })
                : OperatingSystem.IsMacOS() ? Start("open", page)
                : HasScreen() ? Start("xdg-open", page)
                : null;
            return started is not null;
        }
        catch (Exception fault) when (fault is Win32Exception or FileNotFoundException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    // What a browser says must not stand between our own lines.
    private static Process? Start(string program, Uri page) =>
        Process.Start(new ProcessStartInfo(program, [page.AbsoluteUri]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });

    private static bool HasScreen() => Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
}
