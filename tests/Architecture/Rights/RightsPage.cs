using System.Text;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Architecture.Tests.Rights;

/// <summary>Writes docs/guides/rights.md from the table of rights.</summary>
internal static class RightsPage
{
    public static string Of()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Who may do what

            One table decides, for the portal, for programs and for files alike; this page is written from it (`SERVICEDESK_WRITE_RIGHTS=1 dotnet test tests/Architecture`), and a test fails when they differ. Another test tries every address and every field as each kind of person, with their own data, another person's, another unit's and another organisation's.

            Five rules hold before the table:

            - Nobody sees anything of another organisation. Somebody else's request does not exist: the answer is the same as for one that there never was.
            - Nobody approves, answers or reads the notes of their own request, whatever posts they hold: there they are its applicant.
            - A post counts while the appointment is valid. Once it has ended, the next click is refused; nobody has to sign out.
            - A guest, who came in without showing who they are, may submit requests of the services that the door leads to, read them in that session, and sign out.
            - A deputy may do what the post that they stand in for may do, for the time of the deputyship; the history names both. They handle no request of the person they stand in for.

            ## With a request


            """.ReplaceLineEndings("\n"));
        page.Append($"| | {string.Join(" | ", RightsTable.Requests.Select(right => RightsWords.Of(right.Role)))} |\n|---|{string.Concat(RightsTable.Requests.Select(_ => ":-:|"))}\n");
        foreach (var act in Enum.GetValues<RequestAct>())
            page.Append($"| {RightsWords.Of(act)} | {string.Join(" | ", RightsTable.Requests.Select(right => right.Acts.Contains(act) ? "yes" : ""))} |\n");
        page.Append("\nWith which requests:\n\n");
        foreach (var right in RightsTable.Requests)
            page.Append($"- **{RightsWords.Of(right.Role)}**: {RightsWords.Of(right.Reach)}\n");
        page.Append("\n## At the desk\n\n| what | who |\n|---|---|\n");
        foreach (var right in RightsTable.Organisation)
            page.Append($"| {RightsWords.Of(right.Act)} | {RightsWords.Of(right.For, right.Posts)} |\n");
        return page.ToString();
    }
}
