using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Testing;

namespace OtopFormSync.Documents.Tests;

internal static class Told
{
    /// <summary>Why a document could not be read, as shipped.</summary>
    public static string Why(this DocumentProblem problem) => ShippedConfiguration.Wording.Say(problem.Reason);
}
