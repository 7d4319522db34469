using OtopFormSync.Google.Calls;
using OtopFormSync.Google.Sheets;
using OtopFormSync.Testing;

namespace OtopFormSync.Google.Tests;

public sealed class FaultTextTests
{
    private static readonly GoogleUnavailableException[] All =
    [
        FaultText.NotSignedIn(),
        FaultText.OtherSignIn(),
        Of(GoogleFaultKind.SignIn, "invalid_grant"),
        Of(GoogleFaultKind.SignIn, CallFault.ClockReason),
        Of(GoogleFaultKind.SignIn, CallFault.KeyReason),
        Of(GoogleFaultKind.SignIn, CallFault.DelegationReason),
        Of(GoogleFaultKind.SignIn, CallFault.ClientReason),
        Of(GoogleFaultKind.Forbidden, CallFault.ProtectedReason),
        Of(GoogleFaultKind.Forbidden, "403"),
        Of(GoogleFaultKind.Forbidden, CallFault.SwitchedOffReason),
        Of(GoogleFaultKind.Forbidden, CallFault.MailOffReason),
        Of(GoogleFaultKind.NotFound, "notFound"),
        Of(GoogleFaultKind.Refused, CallFault.DocumentReason),
        Of(GoogleFaultKind.Refused, CallFault.FullReason),
        Of(GoogleFaultKind.Refused, "badRequest"),
    ];

    [Fact]
    public void What_Google_does_not_do_keeps_the_words_under_which_it_is_on_record() =>
        Golden.Check(typeof(FaultTextTests).Assembly, "Faults.golden.txt", RecordedWords.Of(All.Select(fault => fault.Telling)));

    [Fact]
    public void What_is_wrong_with_a_spreadsheet_keeps_the_words_under_which_it_is_on_record() =>
        Golden.Check(typeof(FaultTextTests).Assembly, "Spreadsheets.golden.txt", RecordedWords.Of([SheetsResponses.UnknownZone("Mars/Olympus").Telling, SheetsResponses.Empty().Telling]));

    [Fact]
    public void Every_sentence_about_Google_is_said() => Assert.Equal(
        RecordedWords.KeysOf("source").Where(key => key.StartsWith("source.google-", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        All.Select(fault => fault.Telling.Saying!.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void What_passes_by_itself_is_no_matter_for_officers() => Assert.Null(Of(GoogleFaultKind.Passing, "503").Telling.Saying);

    private static GoogleUnavailableException Of(GoogleFaultKind kind, string reason) => FaultText.Of(new(kind, reason, null, MayHaveHappened: false), new TimeoutException());
}
