using Google.Apis.Gmail.v1;
using Google.Apis.Gmail.v1.Data;
using Google.Apis.Requests;
using MimeKit;
using OtopFormSync.Google.Calls;

namespace OtopFormSync.Google.Gmail;

/// <summary>The calls to one mailbox that the inbox and the sender need, with what each costs.</summary>
/// <param name="service">The client.</param>
/// <param name="calls">Makes the calls.</param>
/// <param name="address">The mailbox; <c>me</c> for the one that is signed in.</param>
public sealed class GmailMailbox(GmailService service, GoogleCalls calls, string address = "me")
{
    private const int PageSize = 500;

    // Google's table of 2026, in units.
    private const int ListUnits = 5;
    private const int GetUnits = 20;
    private const int HistoryUnits = 2;
    private const int ProfileUnits = 1;
    private const int LabelListUnits = 1;
    private const int LabelUnits = 5;
    private const int BatchModifyUnits = 50;
    private const int DraftUnits = 10;
    private const int SendUnits = 100;

    /// <summary>The id after which everything is new.</summary>
    internal async Task<ulong> HistoryIdAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(service.Users.GetProfile(address), ProfileUnits, cancellationToken)).HistoryId ?? 0;

    /// <summary>The address of the mailbox, as Gmail writes it.</summary>
    internal async Task<string> AccountAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(service.Users.GetProfile(address), ProfileUnits, cancellationToken)).EmailAddress;

    /// <summary>One page of what changed.</summary>
    internal Task<ListHistoryResponse> HistoryAsync(ulong after, string? page, CancellationToken cancellationToken)
    {
        var request = service.Users.History.List(address);
        request.StartHistoryId = after;
        request.MaxResults = PageSize;
        request.PageToken = page;
        return ReadAsync(request, HistoryUnits, cancellationToken);
    }

    /// <summary>One page of mails that a search finds, the newest first.</summary>
    internal Task<ListMessagesResponse> SearchAsync(string query, int most, string? page, CancellationToken cancellationToken)
    {
        var request = service.Users.Messages.List(address);
        request.Q = query;
        request.MaxResults = most;
        request.PageToken = page;
        return ReadAsync(request, ListUnits, cancellationToken);
    }

    /// <summary>A whole mail; null when it was removed meanwhile.</summary>
    internal async Task<Message?> RawAsync(string id, CancellationToken cancellationToken)
    {
        var request = service.Users.Messages.Get(address, id);
        request.Format = UsersResource.MessagesResource.GetRequest.FormatEnum.Raw;
        return await OrNothingAsync(() => ReadAsync(request, GetUnits, cancellationToken));
    }

    /// <summary>One header of a mail; null when the mail or the header is not there.</summary>
    internal async Task<string?> HeaderAsync(string id, string header, CancellationToken cancellationToken)
    {
        var request = service.Users.Messages.Get(address, id);
        request.Format = UsersResource.MessagesResource.GetRequest.FormatEnum.Metadata;
        request.MetadataHeaders = header;
        var message = await OrNothingAsync(() => ReadAsync(request, GetUnits, cancellationToken));
        return message?.Payload?.Headers?.FirstOrDefault(found => string.Equals(found.Name, header, StringComparison.OrdinalIgnoreCase))?.Value;
    }

    /// <summary>The texts of a mail, its own and as a page; empty when it was removed meanwhile.</summary>
    internal async Task<IReadOnlyList<string>> TextsAsync(string id, CancellationToken cancellationToken)
    {
        if ((await RawAsync(id, cancellationToken))?.Raw is not { } raw)
        {
            return [];
        }

        using var stream = new MemoryStream(MailBytes.Decode(raw), writable: false);
        using var message = await MimeMessage.LoadAsync(stream, cancellationToken);
        return [.. ((string?[])[message.TextBody, message.HtmlBody]).OfType<string>()];
    }

    /// <summary>The message that a draft holds now; null when there is no such draft.</summary>
    internal async Task<string?> DraftMessageAsync(string id, CancellationToken cancellationToken)
    {
        var request = service.Users.Drafts.Get(address, id);
        request.Format = UsersResource.DraftsResource.GetRequest.FormatEnum.Minimal;
        return (await OrNothingAsync(async () => (await ReadAsync(request, GetUnits, cancellationToken)).Message))?.Id;
    }

    /// <summary>One page of drafts.</summary>
    internal Task<ListDraftsResponse> DraftsAsync(string? page, CancellationToken cancellationToken)
    {
        var request = service.Users.Drafts.List(address);
        request.MaxResults = PageSize;
        request.PageToken = page;
        return ReadAsync(request, ListUnits, cancellationToken);
    }

    /// <summary>Makes a draft. Never made again by itself: a second one would be a second draft.</summary>
    internal Task<Draft> CreateDraftAsync(Message message, CancellationToken cancellationToken) =>
        calls.RunAsync(service.Users.Drafts.Create(new Draft { Message = message }, address), Quota.GmailUnits, DraftUnits, Repeat.Never, cancellationToken);

    /// <summary>Sends a draft. Never sent again by itself.</summary>
    internal Task<Message> SendDraftAsync(string id, CancellationToken cancellationToken) =>
        calls.RunAsync(service.Users.Drafts.Send(new Draft { Id = id }, address), Quota.GmailSending, SendUnits, Repeat.Never, cancellationToken);

    /// <summary>The id of a label by its name; made when it is not there.</summary>
    internal async Task<string> LabelIdAsync(string name, CancellationToken cancellationToken)
    {
        if (await FindLabelAsync(name, cancellationToken) is { } id)
        {
            return id;
        }

        try
        {
            var label = new Label { Name = name, LabelListVisibility = "labelShow", MessageListVisibility = "show" };
            return (await calls.RunAsync(service.Users.Labels.Create(label, address), Quota.GmailUnits, LabelUnits, Repeat.Safe, cancellationToken)).Id;
        }
        catch (GoogleUnavailableException refused) when (refused.Kind == GoogleFaultKind.Refused)
        {
            // Somebody made it between the two calls.
            if (await FindLabelAsync(name, cancellationToken) is { } made)
            {
                return made;
            }

            throw;
        }
    }

    /// <summary>Puts labels on mails and takes labels off; mails that were removed meanwhile are passed over by Gmail.</summary>
    internal Task LabelAsync(IList<string> ids, IList<string> added, IList<string> removed, CancellationToken cancellationToken) =>
        ReadAsync(service.Users.Messages.BatchModify(new BatchModifyMessagesRequest { Ids = ids, AddLabelIds = added, RemoveLabelIds = removed }, address), BatchModifyUnits, cancellationToken);

    private async Task<string?> FindLabelAsync(string name, CancellationToken cancellationToken) =>
        (await ReadAsync(service.Users.Labels.List(address), LabelListUnits, cancellationToken)).Labels?
            .FirstOrDefault(label => string.Equals(label.Name, name, StringComparison.OrdinalIgnoreCase))?.Id;

    private static async Task<Message?> OrNothingAsync(Func<Task<Message>> read)
    {
        try
        {
            return await read();
        }
        catch (GoogleUnavailableException gone) when (gone.Kind == GoogleFaultKind.NotFound)
        {
            return null;
        }
    }

    private Task<T> ReadAsync<T>(ClientServiceRequest<T> request, int units, CancellationToken cancellationToken) =>
        calls.RunAsync(request, Quota.GmailUnits, units, Repeat.Safe, cancellationToken);
}
