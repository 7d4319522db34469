namespace OtopFormSync.GoogleEmulator.Tests.Clients;

/// <summary>Clients that nobody here wrote do an ordinary day's work.</summary>
public sealed class PublicClientsTests(NodePackages packages, EmulatorFixture emulator) : IClassFixture<NodePackages>, IClassFixture<EmulatorFixture>
{
    [Theory]
    [InlineData("gmail.mjs", 8)]
    [InlineData("sheets.mjs", 8)]
    [InlineData("spreadsheet.mjs", 6)]
    public async Task A_public_client_works_a_day(string script, int steps)
    {
        Assert.NotNull(packages);

        var (code, output) = await NodePackages.RunScriptAsync(script, emulator.Server.Address);

        Assert.True(code == 0, output);
        Assert.Contains($"ok {steps} - ", output, StringComparison.Ordinal);
    }
}
