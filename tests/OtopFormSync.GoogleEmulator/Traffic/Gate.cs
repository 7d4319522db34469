using Microsoft.AspNetCore.Http;
using OtopFormSync.GoogleEmulator.Http;

namespace OtopFormSync.GoogleEmulator.Traffic;

/// <summary>Every API call passes here on its way in and its answer on its way out: it is recorded, delayed, and broken where that was asked for.</summary>
internal static class Gate
{
    private static readonly string[] Ours = ["/emulator/", "/mail/", "/sheets/", "/o/", "/batch", "/favicon"];

    public static async Task PassAsync(HttpContext http, Emulator emulator, RequestDelegate next)
    {
        var (method, httpMethod, path) = Identify(http, emulator);
        if (method is null)
        {
            await next(http);
            return;
        }

        var call = emulator.Traffic.Record(method, httpMethod, path);
        http.Features.Set(call);
        await WaitAsync(emulator, call.Fault, http.RequestAborted);
        switch (call.Fault)
        {
            case Fault.Answer { Applied: false } refused:
                call.Status = refused.Error.Code;
                await Answer.WriteAsync(http, refused.Error);
                return;
            case Fault.Page page:
                call.Status = page.Status;
                if (page.RetryAfter is { } seconds) { http.Response.Headers.RetryAfter = seconds; }
                await Answer.WriteAsync(http, page.Status, "text/html; charset=UTF-8", "<!DOCTYPE html>\n<html lang=en>\n<title>Error</title>\n<p>The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds.\n");
                return;
            case Fault.Reset { Applied: false }:
                http.Abort();
                return;
            default:
                await AnswerAsync(http, call, next);
                emulator.Traffic.Answered?.Invoke(call);
                return;
        }
    }

    /// <summary>The answer is made whole before its first byte leaves, so that it can be counted, cut or withheld.</summary>
    private static async Task AnswerAsync(HttpContext http, RecordedCall call, RequestDelegate next)
    {
        var line = http.Response.Body;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        try
        {
            if (call.Fault is Fault.Stale stale) { Staleness.HiddenChanges = stale.Changes; }
            if (call.Fault is Fault.Twice)
            {
                http.Request.EnableBuffering();
                await next(http);
                http.Request.Body.Position = 0;
                http.Response.Clear();
            }
            await next(http);
            if (call.Fault is Fault.Answer applied)
            {
                http.Response.Clear();
                await Answer.WriteAsync(http, applied.Error);
            }
        }
        finally
        {
            http.Response.Body = line;
        }

        if (call.Fault is Fault.Reset)
        {
            http.Abort();
            return;
        }
        call.Status = http.Response.StatusCode;
        var whole = (int)answer.Length;
        var sent = call.Fault is Fault.Truncated ? whole / 2 : whole;
        // Announced whole and left unfinished: the server then ends the line, and what was sent does arrive. An abort could overtake it.
        if (sent < whole) { http.Response.ContentLength = whole; }
        if (sent > 0) { await line.WriteAsync(answer.GetBuffer().AsMemory(0, sent), http.RequestAborted); }
    }

    private static Task WaitAsync(Emulator emulator, Fault? fault, CancellationToken aborted)
    {
        var wait = fault is Fault.Delay delay ? delay.Span : emulator.Traffic.Latency;
        return wait == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(wait, emulator.Clock, aborted);
    }

    /// <summary>Which method is called; null for pages, admin calls, and batches, whose parts pass here one by one.</summary>
    private static (string? Method, string HttpMethod, string Path) Identify(HttpContext http, Emulator emulator)
    {
        var path = ApiRequest.PathOf(http);
        var httpMethod = http.Request.Headers["X-HTTP-Method-Override"].ToString() is { Length: > 0 } meant ? meant.ToUpperInvariant() : http.Request.Method;
        var method = path == "/" || Array.Exists(Ours, prefix => path.StartsWith(prefix, StringComparison.Ordinal)) ? null
            : path is "/token" or "/revoke" or "/tokeninfo" ? "oauth2." + path[1..]
            : path.StartsWith(Gmail.GmailUploads.SessionPath, StringComparison.Ordinal) ? "upload.piece"
            : emulator.Methods.Find(httpMethod, path)?.Method.Id ?? "unknown";
        return (method, httpMethod, path);
    }
}
