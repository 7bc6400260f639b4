using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tests.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Files;

/// <summary>Which files a request takes, as its letter, as attachments and in its fields, and that each is used once.</summary>
public sealed class FilesOfRequestsTests
{
    private static readonly UploadedFile Picture = File(2, FileFormat.Png, 900_000);
    private static readonly UploadedFile Scan = File(3, FileFormat.Jpeg, 1_048_576);

    [Fact]
    [Seed("K-16", "F-24", "F-04")]
    public void A_letter_is_a_file_and_must_be_there()
    {
        Scenario.InKashan().When(Letter with { BodyFile = null }, Maryam).ThenWrong(("bodyFile", FieldErrorCodes.Required));
        Scenario.InKashan().When(Letter with { BodyFile = " " }, Maryam).ThenWrong(("bodyFile", FieldErrorCodes.Required));

        var submitted = Scenario.InKashan().When(Letter, Maryam).Then<RequestSubmitted>();
        Assert.Equal([RequestFile.Of(RequestFile.Body, LetterFile)], submitted.Files!);
    }

    [Fact]
    [Seed("K-17", "E-19")]
    public void Attachments_are_optional_and_several()
    {
        var submitted = Scenario.InKashan().Uploaded(Picture, Scan).When(Letter with { Attachments = [Scan.Id, Picture.Id] }, Maryam).Then<RequestSubmitted>();

        Assert.Equal(["body", "attachment", "attachment"], submitted.Files!.Select(file => file.Use));
        Assert.Equal([LetterFile.Id, Scan.Id, Picture.Id], submitted.Files!.Select(file => file.Id));
        Assert.Null(Scenario.InKerman().When(Correspondence, Maryam).Then<RequestSubmitted>().Files);
        Assert.Null(Scenario.InKerman().When(Correspondence with { Attachments = [] }, Maryam).Then<RequestSubmitted>().Files);
    }

    [Fact]
    public void Where_the_text_is_text_no_file_stands_for_it() =>
        Scenario.InKerman().When(Correspondence with { BodyFile = LetterFile.Id }, Maryam).ThenWrong(("bodyFile", FieldErrorCodes.NotAsked));

    [Theory]
    [InlineData("not an id")]
    [InlineData("0198c1d2-0000-7000-8000-0000000000ff")]
    [InlineData("{0198c1d2-0000-7000-8000-000000000001}")]
    [InlineData("0198c1d2000070008000000000000001")]
    public void A_file_that_this_person_has_not_uploaded_is_unknown(string id)
    {
        Scenario.InKashan().When(Letter with { BodyFile = id }, Maryam).ThenWrong(("bodyFile", FieldErrorCodes.UnknownFile));
        Scenario.InKashan().When(Letter with { Attachments = [id] }, Maryam).ThenWrong(("attachments[0]", FieldErrorCodes.UnknownFile));
    }

    [Fact]
    public void An_id_in_capitals_is_the_same_id() =>
        Assert.Equal(LetterFile.Id, Scenario.InKashan().When(Letter with { BodyFile = LetterFile.Id.ToUpperInvariant() }, Maryam).Then<RequestSubmitted>().Files!.Single().Id);

    [Fact]
    [Seed("K-20", "F-20")]
    public void A_service_takes_its_own_formats()
    {
        var zip = File(9, FileFormat.Zip);

        var wrong = Scenario.InKashan().Uploaded(zip).When(Letter with { BodyFile = zip.Id }, Maryam).ThenWrong(("bodyFile", FieldErrorCodes.WrongFormat));
        Assert.Equal("png, docx, doc, pdf, jpeg, tiff", wrong.Fields[0].Parameters["allowed"]);
        Assert.Equal("zip", wrong.Fields[0].Parameters["format"]);
        Assert.NotNull(new Scenario(Tests.Catalogue.Organisations.Read("faragostar")).Uploaded(zip).When(Letter with { Unit = null, BodyFile = zip.Id }, Maryam).Then<RequestSubmitted>());
    }

    [Fact]
    [Seed("F-19", "K-50")]
    public void One_byte_more_than_one_megabyte_is_refused_where_nothing_else_is_said()
    {
        var larger = File(9, FileFormat.Jpeg, 1_048_577);
        Assert.NotNull(Scenario.InKashan().Uploaded(Scan).When(Letter with { BodyFile = Scan.Id }, Maryam).Then<RequestSubmitted>());

        var wrong = Scenario.InKashan().Uploaded(larger).When(Letter with { BodyFile = larger.Id }, Maryam).ThenWrong(("bodyFile", FieldErrorCodes.FileTooLarge));
        Assert.Equal("1048576", wrong.Fields[0].Parameters["limit"]);
        Assert.Equal("1048577", wrong.Fields[0].Parameters["size"]);
        Assert.Equal("۱ مگابایت", wrong.Fields[0].Parameters["largestFa"]);
        Assert.Equal("1.01 MB", wrong.Fields[0].Parameters["givenEn"]);
    }

    /// <summary>Advice is not a limit: a larger one is taken.</summary>
    [Fact]
    [Seed("E-20")]
    public void Six_megabytes_are_advice()
    {
        var rule = Kerman.Service("correspondence")!.Files;
        var larger = File(9, FileFormat.Pdf, 6 * 1_048_576 + 1);

        Assert.Equal(6 * 1_048_576, rule.AdviceBytes);
        Assert.NotNull(Scenario.InKerman().Uploaded(larger).When(Correspondence with { Attachments = [larger.Id] }, Maryam).Then<RequestSubmitted>());
        Assert.Equal("برای عملکرد بهتر، حجم فایل از ۶ مگابایت بیشتر نباشد.", Texts.OfFileAdvice(rule.AdviceBytes!.Value, Languages.Persian));
    }

    [Fact]
    public void A_message_has_no_more_attachments_than_the_service_takes()
    {
        var many = Enumerable.Range(10, 6).Select(number => File(number, FileFormat.Png)).ToArray();

        var wrong = Scenario.Submitted().Uploaded(many).When(new Reply("x", null, [.. many.Select(file => file.Id)]), Expert).ThenWrong(("attachments", FieldErrorCodes.TooManyFiles));
        Assert.Equal("5", wrong.Fields[0].Parameters["most"]);
        Assert.Equal(5, Scenario.Submitted().Uploaded(many).When(new Reply("x", null, [.. many.Take(5).Select(file => file.Id)]), Expert).Then<RequestReplied>().Files!.Count);
    }

    [Fact]
    public void A_file_is_named_once_in_a_command() =>
        Scenario.InKashan().Uploaded(Picture).When(Letter with { Attachments = [Picture.Id, Picture.Id, LetterFile.Id] }, Maryam)
            .ThenWrong(("attachments[1]", FieldErrorCodes.Repeated), ("attachments[2]", FieldErrorCodes.Repeated));

    [Fact]
    public void A_file_is_used_once()
    {
        Scenario.InKashan().Uploaded(LetterFile with { Used = true }).When(Letter, Maryam).ThenWrong(("bodyFile", FieldErrorCodes.FileAlreadyUsed));
        Scenario.Submitted().Uploaded(Picture).Given(new Reply("یک", null, [Picture.Id]), Expert).Uploaded(Picture with { Used = true })
            .When(new Reply("دو", null, [Picture.Id]), Expert).ThenWrong(("attachments[0]", FieldErrorCodes.FileAlreadyUsed));
    }

    [Fact]
    public void Repeating_a_message_with_its_files_is_no_second_use() =>
        Scenario.Submitted().Uploaded(Picture).Given(new Reply("یک", null, [Picture.Id]), Expert).Uploaded(Picture with { Used = true })
            .When(new Reply("یک", null, [Picture.Id]), Expert).ThenNothing();

    [Fact]
    [Seed("I-32")]
    public void Two_pictures_can_be_asked_for_in_fields()
    {
        var service = Kerman.Service("correspondence")! with
        {
            Fields =
            [
                new("invoice", FieldKind.File, new("تصویر فاکتور", "Picture of the invoice")) { Required = true, Formats = [FileFormat.Png, FileFormat.Jpeg] },
                new("payment", FieldKind.File, new("تصویر پرداخت", "Picture of the payment")) { Required = true, LimitBytes = 1_000_000 },
            ],
        };
        Scenario Asked() => Scenario.In(Kerman, _ => service).Uploaded(Picture, Scan, LetterFile);
        Submit Sent(string? invoice, string? payment) => Correspondence with { Fields = new Dictionary<string, string?> { ["invoice"] = invoice, ["payment"] = payment } };

        Asked().When(Sent(null, null), Maryam).ThenWrong(("fields.invoice", FieldErrorCodes.Required), ("fields.payment", FieldErrorCodes.Required));
        Asked().When(Sent(LetterFile.Id, Scan.Id), Maryam).ThenWrong(("fields.invoice", FieldErrorCodes.WrongFormat), ("fields.payment", FieldErrorCodes.FileTooLarge));
        Asked().When(Sent(Picture.Id, Picture.Id), Maryam).ThenWrong(("fields.payment", FieldErrorCodes.Repeated));
        var submitted = Asked().When(Sent(Scan.Id, Picture.Id), Maryam).Then<RequestSubmitted>();
        Assert.Equal(FieldValues.Of(("invoice", Scan.Id), ("payment", Picture.Id)), submitted.Fields);
        Assert.Equal([("invoice", Scan.Id), ("payment", Picture.Id)], submitted.Files!.Select(file => (file.Use, file.Id)));
    }

    [Fact]
    public void The_state_knows_all_files_and_where_they_stand()
    {
        var state = Scenario.Approved().Uploaded(Picture).Given(new Reply("پیوست", null, [Picture.Id]), Expert).State!;

        Assert.Equal([LetterFile.Id], state.Files.Select(file => file.Id));
        Assert.Equal([Picture.Id], Assert.Single(state.Messages).Files.Select(file => file.Id));
        Assert.Equal([LetterFile.Id, Picture.Id], state.AllFiles.Select(file => file.Id));
        Assert.Null(state.File(Scan.Id));
    }

    /// <summary>The table of files is made of this interface alone: an event that had files without it would lose them.</summary>
    [Fact]
    public void Every_event_with_files_says_that_it_brings_them() => Assert.All(
        RequestEventContracts.All.Where(contract => contract.Type.GetProperties().Any(property => property.PropertyType == typeof(ValueList<RequestFile>))),
        contract => Assert.True(contract.Type.IsAssignableTo(typeof(IBringsFiles)), contract.Name));

    [Fact]
    public void Lists_of_files_are_marked_as_personal_for_their_names() => Assert.All(
        RequestEventContracts.All.Select(contract => contract.Type.GetProperty(nameof(IBringsFiles.Files))).OfType<System.Reflection.PropertyInfo>(),
        property => Assert.True(property.IsDefined(typeof(PersonalDataAttribute), false), property.DeclaringType!.Name));

    [Theory]
    [Seed("E-29")]
    [InlineData(FileFormat.Jpeg, "تصویر (jpg)", "Image (jpg)")]
    [InlineData(FileFormat.Docx, "سند (docx)", "Document (docx)")]
    [InlineData(FileFormat.Zip, "فایل فشرده (zip)", "Archive (zip)")]
    public void Its_kind_is_told_in_words(FileFormat format, string fa, string en) =>
        Assert.Equal((fa, en), (Texts.Of(format, Languages.Persian), Texts.Of(format, Languages.English)));

    [Theory]
    [InlineData(1, "۱ بایت", "1 byte")]
    [InlineData(1024, "۱ کیلوبایت", "1 KB")]
    [InlineData(1025, "۱٫۰۱ کیلوبایت", "1.01 KB")]
    [InlineData(6_291_456, "۶ مگابایت", "6 MB")]
    [InlineData(1_572_864, "۱٫۵ مگابایت", "1.5 MB")]
    public void A_size_is_told_in_words_never_smaller_than_it_is(long bytes, string fa, string en) =>
        Assert.Equal((fa, en), (FileSize.InWords(bytes, Languages.Persian), FileSize.InWords(bytes, Languages.English)));

    private static UploadedFile File(int number, FileFormat format, long size = 10_000) =>
        new($"0198c1d2-0000-7000-8000-{number:D12}", $"{number}.{format.Extensions()[0]}", format, size, new string('b', 64));
}
