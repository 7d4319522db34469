using System.Reflection;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Sync;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Folder;
using OtopFormSync.Google;
using OtopFormSync.Storage;
using OtopFormSync.Views.Mail;

namespace OtopFormSync.Worker.Tests;

public sealed class ArchitectureTests
{
    private static readonly Assembly Core = typeof(Cycle).Assembly;
    private static readonly Assembly[] Ours = [Core, typeof(EmlReader).Assembly, typeof(ReportStore).Assembly, typeof(MailRenderer).Assembly, typeof(FolderLayout).Assembly, typeof(GoogleWorkspace).Assembly, typeof(ExitCode).Assembly];

    public static TheoryData<string, string[]> Arrows() => new()
    {
        { "OtopFormSync.Core", [] },
        { "OtopFormSync.Documents", ["OtopFormSync.Core"] },
        { "OtopFormSync.Storage", ["OtopFormSync.Core"] },
        { "OtopFormSync.Views", ["OtopFormSync.Core"] },
        { "OtopFormSync.Folder", ["OtopFormSync.Core", "OtopFormSync.Documents"] },
        { "OtopFormSync.Google", ["OtopFormSync.Core"] },
        { "otopformsync", ["OtopFormSync.Core", "OtopFormSync.Documents", "OtopFormSync.Folder", "OtopFormSync.Google", "OtopFormSync.Storage", "OtopFormSync.Views"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void Projects_know_only_whom_they_may_know(string project, string[] allowed)
    {
        var assembly = Ours.Single(other => other.GetName().Name == project);
        var known = assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("OtopFormSync", StringComparison.OrdinalIgnoreCase));
        Assert.Subset(allowed.ToHashSet(), known.ToHashSet());
    }

    [Fact]
    public void Only_the_google_adapter_knows_googles_clients() => Assert.All(
        Ours.Where(assembly => assembly.GetName().Name != "OtopFormSync.Google"),
        assembly => Assert.DoesNotContain(assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith("Google.", StringComparison.Ordinal)));

    [Fact]
    public void Core_reads_no_files_and_opens_no_connections() => Assert.DoesNotContain(
        Core.GetReferencedAssemblies(),
        name => name.Name is "System.Net.Http" or "System.Net.Sockets" or "System.Data.Common" or "Microsoft.EntityFrameworkCore" or "Microsoft.Extensions.Logging.Abstractions");

    [Fact]
    public void Facts_of_the_core_cannot_be_changed() => Assert.Empty(
        Core.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .Select(property => $"{property.DeclaringType}.{property.Name}"));

    [Fact]
    public void Log_events_have_numbers_of_their_own()
    {
        var ids = typeof(EventIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Every_doubt_has_its_thai_sentence() => Assert.All(
        Enum.GetValues<DoubtCode>(),
        code => Assert.NotEmpty(DoubtSentences.InThai(Doubt.Of(code, "ก", "ข", "ค", "ง"))));

    [Fact]
    public void Every_exit_code_is_documented()
    {
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 130], Enum.GetValues<ExitCode>().Select(code => (int)code));
    }
}
