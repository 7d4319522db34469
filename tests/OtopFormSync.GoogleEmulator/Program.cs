using OtopFormSync.GoogleEmulator;

await using var server = await GoogleEmulatorServer.StartAsync(TimeProvider.System, args);
await server.UntilStoppedAsync();
