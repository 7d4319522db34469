using System.Reflection;
using System.Runtime.CompilerServices;

namespace OtopFormSync.Testing;

/// <summary>Files that hold what was judged right by eye, beside the tests that look at them. The environment variable UPDATE_GOLDEN=1 rewrites them; look at the difference before committing it.</summary>
public static class Golden
{
    /// <summary>Compares a text with a file.</summary>
    /// <param name="tests">The assembly that holds the file.</param>
    /// <param name="file">The file, from the folder of the calling test.</param>
    /// <param name="actual">The text.</param>
    /// <param name="here">The calling test.</param>
    public static void Check(Assembly tests, string file, string actual, [CallerFilePath] string here = "")
    {
        var text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            var path = Path.Combine(Path.GetDirectoryName(here)!, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        using var stream = tests.GetManifestResourceStream(tests.GetManifestResourceNames().Single(name => name.EndsWith("." + file.Replace('/', '.'), StringComparison.Ordinal)))!;
        using var reader = new StreamReader(stream);
        Assert.Equal(reader.ReadToEnd().ReplaceLineEndings("\n"), text);
    }
}
