using OtopFormSync.Worker.Tests;
using OtopFormSync.Worker.Tests.Channels;
using OtopFormSync.Worker.Tests.Year;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace OtopFormSync.Worker.Tests;

/// <summary>What takes longest begins first: one that were left for the end would run there alone, and half of the machine would wait for it.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly Type[] Longest = [typeof(KillTests), typeof(GoogleFaultTests), typeof(CrashTests), typeof(SeveralQuartersTests), typeof(LostRecordTests), typeof(DoctorFaultTests), typeof(IdleCycleTests), typeof(ChannelKillTests), typeof(YearStoryTests), typeof(ChannelStoryTests)];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Array.FindIndex(Longest, type => collection.TestCollectionDisplayName.Contains($" {type.FullName} ", StringComparison.Ordinal)) is var place and >= 0 ? place : Longest.Length)];
}
