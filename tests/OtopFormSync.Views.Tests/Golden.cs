using System.Runtime.CompilerServices;

namespace OtopFormSync.Views.Tests;

/// <summary>Files that hold what was judged right by eye.</summary>
internal static class Golden
{
    private const string RewriteVariable = "OTOPFORMSYNC_REWRITE_GOLDEN";

    public static void Check(string name, string kind, string actual, [CallerFilePath] string here = "")
    {
        var text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable(RewriteVariable) == "1")
        {
            var folder = Path.Combine(Path.GetDirectoryName(here)!, "Golden");
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"{name}.golden.{kind}"), text);
            return;
        }

        Assert.Equal(MailSample.Embedded($"OtopFormSync.Views.Tests.Golden.{name}.golden.{kind}"), text);
    }
}
