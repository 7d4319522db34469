using System.Reflection;
using OtopFormSync.Core.Sync;

namespace OtopFormSync.Worker.Tests;

public sealed class ArchitectureTests
{
    private static readonly Assembly Core = typeof(Cycle).Assembly;

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
    public void Every_exit_code_is_documented()
    {
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 130], Enum.GetValues<ExitCode>().Select(code => (int)code));
    }
}
