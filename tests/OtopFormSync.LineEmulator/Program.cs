using OtopFormSync.LineEmulator;

await using var server = await LineEmulatorServer.StartAsync();
Console.WriteLine($"LINE's emulator listens at {server.Address} with the token {server.World.AccessToken}, the secret {server.World.ChannelSecret} and the group {server.World.GroupId}.");
await server.UntilStoppedAsync();
