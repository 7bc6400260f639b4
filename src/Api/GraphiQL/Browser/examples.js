// What the tabs hold at first.
export const examples = [
  `# Whoever is chosen at "Act as", and their requests. Ctrl-Enter runs it, Ctrl-Space completes.
query MyRequests {
  me {
    name
    appointments { role unit { key } }
  }
  myRequests(first: 5) {
    nodes {
      id
      trackingCode
      subject
      status { value label { fa en } }
      submittedAt { jalali }
      allowedActs
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  `# The list of those who answer: act as an expert, approver or head.
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
];
