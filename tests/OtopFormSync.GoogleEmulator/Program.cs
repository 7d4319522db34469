using OtopFormSync.GoogleEmulator;

await using var server = await GoogleEmulatorServer.StartAsync(TimeProvider.System, args);
Console.WriteLine($"Google's emulator is at {server.Address}");
await server.UntilStoppedAsync();
