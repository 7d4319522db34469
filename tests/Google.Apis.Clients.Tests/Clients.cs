using System.Reflection;
using Google.Apis.Gmail.v1;
using Google.Apis.Sheets.v4;

namespace Google.Apis.Clients.Tests;

/// <summary>The two clients under test, whichever way this build got them.</summary>
internal static class Clients
{
    /// <summary>Whether they are the official packages, which are newer than the lists; otherwise they are generated here.</summary>
    public static bool AreOfficial { get; } = typeof(Clients).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "UseOfficialGooglePackages").Value == "true";

    /// <summary>The names of both packages.</summary>
    public static TheoryData<string> Names => [.. Assemblies.Select(assembly => assembly.GetName().Name!)];

    private static Assembly[] Assemblies => [typeof(GmailService).Assembly, typeof(SheetsService).Assembly];

    /// <summary>The client of this name.</summary>
    public static Assembly Of(string name) => Assemblies.Single(assembly => assembly.GetName().Name == name);
}
