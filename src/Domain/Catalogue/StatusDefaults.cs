using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>How a status is shown where an organisation's guide is silent .</summary>
internal static class StatusDefaults
{
    public static ValueList<StatusPresentation> All { get; } =
    [
        new(RequestStatus.AwaitingApproval, new("در حال بررسی", "Under review"), StatusColour.Blue, StatusIcon.Dash),
        new(RequestStatus.AwaitingReply, new("در انتظار پاسخ", "Awaiting reply"), StatusColour.Blue, StatusIcon.Clock),
        new(RequestStatus.InProgress, new("در حال پیگیری", "In progress"), StatusColour.Amber, StatusIcon.Progress),
        new(RequestStatus.Answered, new("پاسخ داده شد", "Answered"), StatusColour.Green, StatusIcon.CheckCircle),
        new(RequestStatus.Rejected, new("رد شده", "Rejected"), StatusColour.Red, StatusIcon.CrossCircle),
        new(RequestStatus.Withdrawn, new("پس گرفته شده", "Withdrawn"), StatusColour.Grey, StatusIcon.Return),
        new(RequestStatus.Closed, new("پایان", "Closed"), StatusColour.Grey, StatusIcon.Archive),
    ];
}
