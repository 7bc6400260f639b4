// What the tabs hold at first.
export const examples = [
  `# You are whoever "Act as" says.
# Ctrl-Enter runs it.
query MyRequests {
  me {
    name
    appointments { role }
  }
  myRequests(first: 5) {
    nodes {
      id
      trackingCode
      subject
      status { label { fa en } }
      submittedAt { jalali }
      allowedActs
    }
    pageInfo { endCursor }
  }
}
`,
  `# For those who answer: act as an expert,
# the approver or the head.
query Queue {
  queue(first: 10, sort: DUE_FIRST) {
    totalCount
    nodes {
      trackingCode
      subject
      senderName
      unit { name { fa } }
      status { value }
      answerDue { jalali }
      isOverdue
    }
  }
}
`,
  `# Stays open and shows each change to your requests:
# withdraw one, or reply to it as its expert.
subscription MyRequestsChanged {
  myRequestsChanged {
    trackingCode
    version
    status { label { fa en } }
    lastChangedAt { jalali }
  }
}
`,
];
