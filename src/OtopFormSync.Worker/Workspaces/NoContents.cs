using OtopFormSync.Line;

namespace OtopFormSync.Worker.Workspaces;

internal sealed class NoContents : ILineContent
{
    public Task<LineContent> DownloadAsync(string messageId, long longest, CancellationToken cancellationToken) => Task.FromResult<LineContent>(new LineContent.NotReady());
}
