using OtopFormSync.Google.Gmail;

namespace OtopFormSync.Google.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void The_adapter_knows_the_core_and_nothing_else_of_ours() => Assert.Equal(
        ["OtopFormSync.Core"],
        typeof(GmailSender).Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("OtopFormSync", StringComparison.Ordinal)));
}
