namespace OtopFormSync.GoogleEmulator.Tests.Discovery;

public sealed class RequestsAreCheckedTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task An_unknown_field_is_named_with_its_place()
    {
        var reply = await emulator.CallAsync("POST", "v4/spreadsheets/x:batchUpdate", """{"requests":[{"addSheet":{"titel":"x"}}]}""");

        Assert.Equal(400, reply.Status);
        Assert.Equal("Invalid JSON payload received. Unknown name \"titel\" at 'requests[0].add_sheet': Cannot find field.", reply.Message);
        Assert.Equal("requests[0].add_sheet", (string?)reply.Json["error"]!["details"]![0]!["fieldViolations"]![0]!["field"]);
    }
}
