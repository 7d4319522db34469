namespace OtopFormSync.Core.Sync.Ports;

/// <summary>Tells a stop that was asked for from a fault that looks like one.</summary>
public static class Stopping
{
    extension(Exception fault)
    {
        /// <summary>True when the fault is the stop that the token asked for; a cancellation of something else (a limit on one call) is a fault like others.</summary>
        /// <param name="cancellationToken">The token.</param>
        public bool IsStopBy(CancellationToken cancellationToken) => fault is OperationCanceledException && cancellationToken.IsCancellationRequested;
    }
}
