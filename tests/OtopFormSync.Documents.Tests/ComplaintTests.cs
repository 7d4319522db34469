using OtopFormSync.Testing;

namespace OtopFormSync.Documents.Tests;

public sealed class ComplaintTests
{
    private static readonly List<Complaint> All =
    [
        .. typeof(Complaint).GetProperties().Where(property => property.PropertyType == typeof(Complaint)).Select(property => (Complaint)property.GetValue(null)!),
        Complaint.TooBig(31_457_280),
        Complaint.WrongKind("รูปภาพ", "a picture"),
        Complaint.Unsupported("ไฟล์ PDF", "a PDF"),
    ];

    // What is wrong with a mail as a whole is said where the mail is taken apart.
    private static readonly string[] OfMails = ["document.broken-mail", "document.broken-parts", "document.cut-mail", "document.broken-letters", "document.encrypted-mail", "document.forwarded-twice", "document.linked-file", "document.confidential-mail", "document.line-picture", "document.picture-too-big", "document.picture-too-slow", "document.line-gone", "document.line-too-long", "document.line-not-given"];

    [Fact]
    public void What_is_wrong_with_a_document_keeps_the_words_under_which_it_is_on_record() =>
        Golden.Check(typeof(ComplaintTests).Assembly, "Complaints.golden.txt", RecordedWords.Of(All.Select(complaint => complaint.Telling)));

    [Fact]
    public void Every_sentence_about_documents_is_said_by_a_complaint_or_of_a_mail() =>
        Assert.Equal(RecordedWords.KeysOf("document").Order(StringComparer.Ordinal), All.Select(complaint => complaint.Reason.Key).Concat(OfMails).Order(StringComparer.Ordinal));
}
