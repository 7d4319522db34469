using System.Globalization;
using System.Security.Cryptography;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Line.Webhook;

namespace OtopFormSync.Line.Binding;

/// <summary>What an administrator asked for while the worker holds the record: codes for districts, and that nobody speaks for a district any more.</summary>
/// <param name="box">Where it was asked.</param>
/// <param name="record">Keeps who is bound to which district.</param>
/// <param name="time">The clock.</param>
internal sealed class BindingRequests(EventBox box, IReportStore record, TimeProvider time)
{
    /// <summary>Does what was asked. After a crash between the record and the box a code is made twice: the second one replaces the first.</summary>
    /// <param name="cancellationToken">Stops it between two requests.</param>
    public async Task AnswerAsync(CancellationToken cancellationToken)
    {
        foreach (var asked in box.AskedReleases())
        {
            await ChangeAsync(asked, (bindings, district, now) => bindings.Released(district, now), cancellationToken);
            box.Answer(asked, isRelease: true);
        }

        foreach (var asked in box.AskedCodes())
        {
            await ChangeAsync(asked, (bindings, district, now) => bindings.WithCode(district, NewCode(), now), cancellationToken);
            box.Answer(asked, isRelease: false);
        }
    }

    private static string NewCode() => string.Concat(Enumerable.Range(0, LineCode.Digits).Select(_ => RandomNumberGenerator.GetInt32(10).ToString(CultureInfo.InvariantCulture)));

    private async Task ChangeAsync(string asked, Func<LineBindings, DistrictCode, DateTimeOffset, LineBindings> change, CancellationToken cancellationToken)
    {
        if (DistrictCode.TryParse(asked, null, out var district))
        {
            var bindings = LineBindings.Parse(await record.GetFactAsync(LineBindings.Fact, cancellationToken));
            await record.SetFactAsync(LineBindings.Fact, change(bindings, district, time.GetUtcNow()).Keep(), cancellationToken);
        }
    }
}
