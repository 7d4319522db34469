using OtopFormSync.Core;

namespace OtopFormSync.Worker.Commands;

/// <summary>Errors on standard error, in four lines: what, where, why, and the next step.</summary>
internal static class ErrorText
{
    /// <summary>Writes an error.</summary>
    public static void Write(TextWriter error, string what, string where, string why, string next)
    {
        error.WriteLine($"✗ {what}");
        error.WriteLine($"  where: {where}");
        error.WriteLine($"  why:   {why.ReplaceLineEndings(" ")}");
        error.WriteLine($"  next:  {next}");
    }

    /// <summary>Writes the problems of a configuration, one a line, behind what is only odd.</summary>
    public static void Write(TextWriter error, ValueList<string> problems, ValueList<string>? notices = null)
    {
        foreach (var notice in notices ?? [])
        {
            error.WriteLine($"! {notice}");
        }

        foreach (var problem in problems)
        {
            error.WriteLine(problem);
        }

        error.WriteLine(problems.Count == 1 ? "✗ 1 problem in the configuration" : $"✗ {problems.Count} problems in the configuration");
    }
}
