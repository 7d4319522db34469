using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using OtopFormSync.Core;
using OtopFormSync.Core.Notices;

namespace OtopFormSync.Line.Pushing;

/// <summary>Lays out what a group reads as a Flex Message with its twin in plain text, within LINE's limits: what is beyond them is counted, not cut in the middle.</summary>
public static class FlexMessage
{
    /// <summary>The longest text twin, in UTF-16 units; what notifications and lists of chats show.</summary>
    public const int LongestAltText = 400;

    /// <summary>The largest bubble, in bytes of UTF-8.</summary>
    public const int LargestBubble = 30 * 1024;

    /// <summary>The largest row of bubbles, in bytes of UTF-8.</summary>
    public const int LargestCarousel = 50 * 1024;

    /// <summary>How many bubbles stand in a row at most.</summary>
    public const int MostBubbles = 12;

    /// <summary>How many messages go out in one push at most.</summary>
    public const int MostMessages = 5;

    private const int LongestMark = 2; // letters: A~. A longer one is a word

    private const string Ink = "#222222";
    private const string Faint = "#666666";
    private const string Owing = "#B00020";
    private const string Paper = "#F2F5F9";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.Thai, UnicodeRanges.GeneralPunctuation) };

    /// <summary>Lays a message out.</summary>
    /// <param name="message">What it says.</param>
    /// <param name="wording">The office's wording.</param>
    /// <returns>A JSON array of one message object, or of several where there are many programs; the same message gives the same text.</returns>
    public static string Of(GroupMessage message, IWording wording)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(wording);
        var messages = message.Parts.Chunk(MostBubbles).Take(MostMessages).Select(parts => message with { Parts = [.. parts] });
        return new JsonArray([.. messages.Select(part => new JsonObject { ["type"] = "flex", ["altText"] = TextTwin(part, wording), ["contents"] = Fitting(part, wording) })]).ToJsonString(Json);
    }

    /// <summary>Lays a message out for people who look at it in LINE's Flex Message Simulator.</summary>
    /// <param name="message">What it says.</param>
    /// <param name="wording">The office's wording.</param>
    /// <returns>The bubble, or the row of bubbles for the first dozen of programs, as JSON.</returns>
    public static string ContentsOf(GroupMessage message, IWording wording)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(wording);
        return Fitting(message with { Parts = [.. message.Parts.Take(MostBubbles)] }, wording).ToJsonString(new(Json) { WriteIndented = true });
    }

    private static JsonObject Fitting(GroupMessage message, IWording wording)
    {
        var shown = message.Parts.Max(part => part.Rows.Count);
        var contents = Contents(message, shown, wording);
        while (shown > 0 && !Fits(contents))
        {
            contents = Contents(message, --shown, wording);
        }

        return contents;
    }

    private static bool Fits(JsonObject contents) => contents["contents"] is JsonArray bubbles
        ? SizeOf(contents) <= LargestCarousel && bubbles.All(bubble => SizeOf(bubble!) <= LargestBubble)
        : SizeOf(contents) <= LargestBubble;

    private static int SizeOf(JsonNode node) => Encoding.UTF8.GetByteCount(node.ToJsonString(Json));

    private static JsonObject Contents(GroupMessage message, int shown, IWording wording)
    {
        var bubbles = message.Parts.Select(part => Bubble(message, part, shown, wording)).ToList();
        return bubbles.Count == 1 ? bubbles[0] : new() { ["type"] = "carousel", ["contents"] = new JsonArray([.. bubbles]) };
    }

    private static JsonObject Bubble(GroupMessage message, GroupPart part, int shown, IWording wording)
    {
        var rest = part.Rows.Count - shown;
        return new()
        {
            ["type"] = "bubble",
            ["size"] = "mega",
            ["header"] = Box("vertical", Text(message.Title, "lg", Ink, isBold: true), Text(message.Opening, "xs", Faint)),
            ["body"] = Box(
                "vertical",
                [
                    Text(part.Heading, "md", Ink, isBold: true),
                    Text(part.Result, "sm", Ink),
                    new JsonObject { ["type"] = "separator", ["margin"] = "md" },
                    .. part.Rows.Take(shown).SelectMany(Row),
                    .. rest > 0 ? [Text(wording.Say("group.more", ("more", rest)), "sm", Faint)] : Array.Empty<JsonObject>(),
                ]),
            ["footer"] = Box("vertical", Text(message.Closing, "xs", Faint)),
            ["styles"] = new JsonObject { ["header"] = new JsonObject { ["backgroundColor"] = Paper } },
        };
    }

    // Names and months wrap: how many letters a line holds differs by device.
    private static IEnumerable<JsonObject> Row(GroupRow row)
    {
        var name = Text(row.District, "sm", Ink);
        name["flex"] = 5;
        if (row.Grade is { } grade)
        {
            var mark = Text(grade, "sm", Ink, isBold: true);
            mark["flex"] = grade.Length > LongestMark ? 5 : 1; // A (รอทบทวน) has no room in a sixth of the line
            mark["align"] = "end";
            yield return Box("horizontal", name, mark);
        }
        else
        {
            yield return Box("horizontal", name);
        }

        if (row.Owed is { Length: > 0 } owed)
        {
            yield return Text(owed, "xs", Owing);
        }
    }

    private static JsonObject Box(string layout, params JsonObject[] contents) =>
        new() { ["type"] = "box", ["layout"] = layout, ["spacing"] = "sm", ["contents"] = new JsonArray([.. contents]) };

    // LINE takes no empty text.
    private static JsonObject Text(string text, string size, string color, bool isBold = false)
    {
        var component = new JsonObject { ["type"] = "text", ["text"] = text.Length == 0 ? " " : text, ["size"] = size, ["color"] = color, ["wrap"] = true };
        if (isBold)
        {
            component["weight"] = "bold";
        }

        return component;
    }

    private static string TextTwin(GroupMessage message, IWording wording)
    {
        var lines = new List<string> { $"{message.Title} {message.Opening}" };
        foreach (var part in message.Parts)
        {
            lines.Add($"{part.Heading}: {part.Result}");
            lines.AddRange(part.Rows.Where(row => row.Owed is not null).Select(row => row.Line));
        }

        var left = lines.Count;
        var twin = new StringBuilder();
        foreach (var line in lines)
        {
            var rest = left - 1 > 0 ? $"\n{wording.Say("group.more", ("more", left - 1))}" : "";
            var next = twin.Length == 0 ? line : $"\n{line}";
            if (twin.Length + next.Length + rest.Length > LongestAltText)
            {
                break;
            }

            twin.Append(next);
            left--;
        }

        return twin.Length == 0 ? Short(lines[0]) : left > 0 ? twin.Append('\n').Append(wording.Say("group.more", ("more", left))).ToString() : twin.ToString();
    }

    private static string Short(string line)
    {
        var length = 0;
        foreach (var letter in System.Globalization.StringInfo.ParseCombiningCharacters(line))
        {
            length = letter < LongestAltText ? letter : length;
        }

        return line.Length <= LongestAltText ? line : $"{line[..length]}…";
    }
}
