using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Google;
using OtopFormSync.Google.Auth;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>auth</c>: a person signs in with Google for the workspace, looks whether that is still good, or takes it back.</summary>
internal static class AuthCommand
{
    // Of the range that no service has for itself; nothing listens there.
    private const int FirstFreePort = 49152;
    private const int LastFreePort = 65535;

    public static Command Create(CommandContext context)
    {
        var paste = new Option<bool>("--paste") { Description = "For a server without a browser: open the link on any machine, then paste the address that the browser ends on" };
        var check = new Option<bool>("--check") { Description = "Only look whether the sign-in is good, for which account and with which permissions" };
        var forget = new Option<bool>("--forget") { Description = "Take the permission back and remove the stored sign-in" };
        var command = new Command("auth", $"Sign in with Google as the workspace's mailbox. Stores the sign-in in {GoogleWorkspace.TokenFile}, which only you can read.\nเข้าสู่ระบบ Google ด้วยกล่องจดหมายของพื้นที่ทำงาน") { paste, check, forget, AuthMailboxCommand.Create(context), AuthLineCommand.Create(context) };
        command.Validators.Add(result =>
        {
            if (new[] { paste, check, forget }.Count(result.GetValue) > 1)
            {
                result.AddError("Only one of --paste, --check and --forget can be given.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = context.WorkspaceAt(parsed);
            var settings = SettingsOf(workspace);
            if (settings.Client is null)
            {
                return (int)await CheckServiceAccountAsync(context, settings, workspace, cancellationToken);
            }

            using var flow = new SignInFlow(settings, workspace, TimeProvider.System);
            var code = parsed.GetValue(forget) ? await ForgetAsync(context, flow, cancellationToken)
                : parsed.GetValue(check) ? Tell(context, settings, workspace, await flow.CheckAsync(cancellationToken), "The stored sign-in does not serve")
                : Tell(context, settings, workspace, parsed.GetValue(paste) ? await PasteAsync(context, flow, cancellationToken) : await BrowseAsync(context, flow, cancellationToken), "Not signed in; nothing was stored");
            return (int)code;
        });
        return command;
    }

    private static GoogleSettings SettingsOf(string workspace) =>
        ConfigurationReading.Read(ConfigurationFolder.Of(workspace)).Settings.Google ?? throw new WorkspaceFaultException(
            ExitCode.Configuration,
            "This workspace has no Google side",
            Path.Combine(workspace, "workspace.yaml"),
            "there is no group 'google' in it, so that the folder's own files are used",
            "add 'google:' with spreadsheet, mailbox, since and client, or choose another folder with --workspace DIR; for a group 'mailbox' it is 'auth mailbox'");

    private static async Task<SignInOutcome> BrowseAsync(CommandContext context, SignInFlow flow, CancellationToken cancellationToken)
    {
        using var redirect = new LoopbackRedirect();
        var request = flow.Begin(redirect.Address);
        var answer = redirect.WaitAsync(request.IsAnswer, cancellationToken);
        await context.Out.WriteLineAsync($"Open this link in a browser on this machine and sign in / เปิดลิงก์นี้แล้วเข้าสู่ระบบ:\n{request.Link.AbsoluteUri}");
        if (!context.Browse(request.Link))
        {
            await context.Error.WriteLineAsync($"No browser was found here. On a server, stop with Ctrl+C and use 'auth --paste', or forward port {redirect.Address.Port.ToString(CultureInfo.InvariantCulture)} to it.");
        }

        return await flow.FinishAsync(request, await answer, cancellationToken);
    }

    private static async Task<SignInOutcome> PasteAsync(CommandContext context, SignInFlow flow, CancellationToken cancellationToken)
    {
        var request = flow.Begin(new($"http://127.0.0.1:{RandomNumberGenerator.GetInt32(FirstFreePort, LastFreePort).ToString(CultureInfo.InvariantCulture)}/"));
        await context.Out.WriteLineAsync($"1. Open this link on any machine and sign in / เปิดลิงก์นี้ที่เครื่องใดก็ได้แล้วเข้าสู่ระบบ:\n{request.Link.AbsoluteUri}");
        await context.Out.WriteLineAsync("2. The browser ends on a page that cannot be opened, at http://127.0.0.1… Paste that address here / วางที่อยู่ของหน้าที่เปิดไม่ได้นั้นที่นี่:");
        using var input = new StreamReader(context.Input(), Encoding.UTF8);

        // A console gives up a line only when it is whole: an interrupt does not wait for it.
        var pasted = await input.ReadLineAsync(CancellationToken.None).AsTask().WaitAsync(cancellationToken);
        return await flow.FinishAsync(request, pasted ?? "", cancellationToken);
    }

    private static async Task<ExitCode> ForgetAsync(CommandContext context, SignInFlow flow, CancellationToken cancellationToken)
    {
        await context.Out.WriteLineAsync(await flow.ForgetAsync(cancellationToken)
            ? "✓ the permission was taken back and the stored sign-in removed"
            : "✓ there was no sign-in to take back");
        return ExitCode.Ok;
    }

    private static async Task<ExitCode> CheckServiceAccountAsync(CommandContext context, GoogleSettings settings, string workspace, CancellationToken cancellationToken)
    {
        using var google = new GoogleWorkspace(settings, workspace, TimeProvider.System, TimeProvider.System);
        if (settings.Delegation)
        {
            await context.Out.WriteLineAsync($"✓ mailbox: {await google.AccountAsync(cancellationToken)}");
        }

        await context.Out.WriteLineAsync($"✓ no person needs to sign in; the spreadsheet must be shared with {google.SheetsAccount} as editor");
        return ExitCode.Ok;
    }

    private static ExitCode Tell(CommandContext context, GoogleSettings settings, string workspace, SignInOutcome outcome, string refusal)
    {
        switch (outcome)
        {
            case SignInOutcome.SignedIn signedIn:
                if (signedIn.Account.Length > 0)
                {
                    context.Out.WriteLine($"✓ account: {signedIn.Account}");
                }

                foreach (var scope in signedIn.Scopes)
                {
                    context.Out.WriteLine($"✓ permission: {scope}");
                }

                using (var google = new GoogleWorkspace(settings, workspace, TimeProvider.System, TimeProvider.System))
                {
                    context.Out.WriteLine($"share the spreadsheet with {google.SheetsAccount ?? "the account that signed in"} as editor, if that is not done yet");
                }

                context.Out.WriteLine($"next: otopformsync sync --workspace {workspace}");
                return ExitCode.Ok;
            case SignInOutcome.Declined declined:
                ErrorText.Write(context.Error, refusal, workspace, declined.Why.InEnglish, declined.Next.InEnglish);
                return ExitCode.NotAuthorised;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
