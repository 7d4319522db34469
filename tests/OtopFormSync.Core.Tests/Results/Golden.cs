using System.Runtime.CompilerServices;

namespace OtopFormSync.Core.Tests.Results;

/// <summary>Compares a text with a file beside the test. The environment variable UPDATE_GOLDEN=1 rewrites the file; look at the difference before committing it.</summary>
internal static class Golden
{
    public static void Check(string text, string file, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, file);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, text);
        }

        using var stream = typeof(Golden).Assembly.GetManifestResourceStream(
            typeof(Golden).Assembly.GetManifestResourceNames().Single(name => name.EndsWith("." + file, StringComparison.Ordinal)))!;
        using var reader = new StreamReader(stream);
        Assert.Equal(reader.ReadToEnd().ReplaceLineEndings("\n"), text);
    }
}
