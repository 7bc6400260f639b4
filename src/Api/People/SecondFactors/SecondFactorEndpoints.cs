using QRCoder;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.OneTimeCodes;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.People.SecondFactors;

/// <summary>The signed-in person's second factor: set once, and given in each session.</summary>
internal static class SecondFactorEndpoints
{
    public const string Path = "/api/second-factor";
    public const string GivePath = "/api/sign-in/second-factor";

    private const int PixelsPerModule = 4;

    public static void MapSecondFactors(this IEndpointRouteBuilder organisation)
    {
        organisation.MapGet(Path, (HttpContext context, string organisation) => ReadAsync(context))
            .RequireRight(OrganisationAct.ManageOwnAccount).AllowBeforeSecondFactor().DescribeSecondFactor();
        organisation.MapPost(Path, (HttpContext context, string organisation) => BeginAsync(context))
            .RequireRight(OrganisationAct.ManageOwnAccount).AllowBeforeSecondFactor().DescribeBeginning();
        organisation.MapPost(Path + "/confirm", (HttpContext context, string organisation) => ConfirmAsync(context))
            .RequireRight(OrganisationAct.ManageOwnAccount).AllowBeforeSecondFactor().DescribeConfirmation();
        organisation.MapPost(GivePath, (HttpContext context, string organisation) => GiveAsync(context))
            .RequireRight(OrganisationAct.ManageOwnAccount).AllowBeforeSecondFactor().DescribeGiving();
    }

    private static async Task ReadAsync(HttpContext context)
    {
        if (await SessionAsync(context) is { } session)
            await AnswerAsync(context, session);
    }

    private static async Task BeginAsync(HttpContext context)
    {
        if (await SessionAsync(context) is not { } session)
            return;
        var (secret, problem) = await Factors(context).BeginAsync(session);
        if (problem is not null)
        {
            await ProblemResponse.WriteAsync(context, problem);
            return;
        }
        var name = context.Organisation().Definition.Name;
        var address = Totp.Address(secret, Languages.IsPersian(RequestLanguage.Of(context)) ? name.Fa : name.En, session.Person.Name);
        using var picture = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        await context.AnswerAsync(new NewSecondFactor(Base32.Encode(secret), address, new SvgQRCode(picture).GetGraphic(PixelsPerModule)));
    }

    private static async Task ConfirmAsync(HttpContext context)
    {
        if (await SessionAsync(context) is not { } session || await context.ReadBodyAsync<SecondFactorCode>() is not { } body)
            return;
        if (await RefuseNothingAsync(context, body.Code))
            return;
        var (codes, problem) = await Factors(context).ConfirmAsync(session, body.Code!, context.RequestAborted);
        if (problem is null)
            await context.AnswerAsync(new RecoveryCodes(codes!));
        else
            await ProblemResponse.WriteAsync(context, problem);
    }

    private static async Task GiveAsync(HttpContext context)
    {
        if (await SessionAsync(context) is not { } session || await context.ReadBodyAsync<SecondFactorBody>() is not { } body)
            return;
        if (await RefuseNothingAsync(context, body.Code ?? body.RecoveryCode))
            return;
        if (await Factors(context).GiveAsync(session, body.Code, body.RecoveryCode, context.RequestAborted) is { } problem)
            await ProblemResponse.WriteAsync(context, problem);
        else
            await AnswerAsync(context, session with { SecondFactor = true });
    }

    /// <summary>Refuses a body without a code: it is no try, and none is counted.</summary>
    private static async Task<bool> RefuseNothingAsync(HttpContext context, string? code)
    {
        if (!string.IsNullOrWhiteSpace(code))
            return false;
        await ProblemResponse.WriteAsync(context, Problem.Of(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, "code", FieldErrorCodes.Required));
        return true;
    }

    private static async Task AnswerAsync(HttpContext context, Session session)
    {
        var definition = context.Organisation().Definition;
        await context.AnswerAsync(new SecondFactorRepresentation(
            session.HasSecondFactor, SecondFactorRule.IsMissing(session, definition), SecondFactorRule.MustBeSet(session, definition),
            await Factors(context).RecoveryCodesLeftAsync(session, context.RequestAborted)));
    }

    /// <summary>The session; a token of Development has none, and the answer has been written.</summary>
    private static async Task<Session?> SessionAsync(HttpContext context)
    {
        if (context.SignInSession() is { } session)
            return session;
        await ProblemResponse.WriteAsync(context, new Problem(StatusCodes.Status403Forbidden, ProblemCodes.NoAccount));
        return null;
    }

    private static SecondFactors Factors(HttpContext context) => context.RequestServices.GetRequiredService<SecondFactors>();
}
