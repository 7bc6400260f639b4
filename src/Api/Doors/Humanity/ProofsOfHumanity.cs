using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;

namespace ServiceDesk.Api.Doors.Humanity;

/// <summary>Asks whoever comes to a door to show to be no program.</summary>
internal sealed class ProofsOfHumanity(WorkProofs works, ImageProofs images)
{
    /// <summary>Takes the proof; null when it is good. A door looks at everything else that was sent first: a proof is good once.</summary>
    public async Task<Problem?> CheckAsync(HttpContext context, IProofDoor door, ProofBody? proof)
    {
        var organisation = context.Organisation().Key;
        if (proof is { Image: { } image, Answer: { } answer } && door.Proof.Contains(HumanityProof.Image))
        {
            return await images.TakeAsync(organisation, image, answer, context.RequestAborted) switch
            {
                true => null,
                false => Wrong("proof.answer", InputErrorCodes.WrongAnswer),
                null => Wrong("proof.image", InputErrorCodes.ProofVoid),
            };
        }
        // Taken at every door that asks for any: whoever cannot see a picture must not stay outside.
        if (proof is not { Work: { } work })
            return Wrong("proof", FieldErrorCodes.Required);
        return await works.TakeAsync(organisation, work, context.RequestAborted) ? null : Wrong("proof.work", InputErrorCodes.ProofVoid);
    }

    private static Problem Wrong(string field, string code) => Problem.Of(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, field, code);
}
