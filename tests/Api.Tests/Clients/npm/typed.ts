// What front ends write with the generated types. It is compiled, not run; each line after @ts-expect-error must be refused.
import type { ApolloClient } from '@apollo/client';
import type { Client } from '@urql/core';
import { ApproveDocument, MyRequestsDocument, QueueDocument, type ApproveInput, type RequestSummaryFragment } from './generated/operations';

export async function subjects(apollo: ApolloClient): Promise<string[]> {
  const { data } = await apollo.query({ query: MyRequestsDocument, variables: { first: 20 } });
  // Whoever is not signed in gets null instead of a list.
  return data?.myRequests?.edges.map(edge => edge.node.subject) ?? [];
}

export async function overdue(urql: Client): Promise<number> {
  const { data } = await urql.query(QueueDocument, { first: 100, sort: 'DUE_FIRST', statuses: ['AWAITING_REPLY'] });
  return data?.queue?.nodes.filter(item => item.isOverdue).length ?? 0;
}

export function next(request: RequestSummaryFragment): number {
  return request.version + 1;
}

// What the approver is told: nothing, or why it was not done.
export async function approve(apollo: ApolloClient, { id, version }: RequestSummaryFragment, jalali: string): Promise<string | undefined> {
  const { data } = await apollo.mutate({ mutation: ApproveDocument, variables: { id, expectedVersion: version, input: { letterDate: { jalali } } } });
  return data?.approve?.problem?.message;
}

export async function wrong(apollo: ApolloClient, urql: Client, request: RequestSummaryFragment) {
  // @ts-expect-error: how many is not told.
  await apollo.query({ query: MyRequestsDocument, variables: {} });
  // @ts-expect-error: there is no such order.
  await urql.query(QueueDocument, { first: 100, sort: 'OLDEST' });
  const { data } = await apollo.query({ query: MyRequestsDocument, variables: { first: 20 } });
  // @ts-expect-error: the list may be null.
  data.myRequests.edges;
  // @ts-expect-error: a field that was not selected.
  request.body;
  // @ts-expect-error: a version is a number.
  request.version.trim();
  // @ts-expect-error: a date is in one calendar.
  const input: ApproveInput = { letterDate: { iso: '2022-04-25', jalali: '1401/02/05' } };
  // @ts-expect-error: the version that was seen is missing.
  await apollo.mutate({ mutation: ApproveDocument, variables: { id: request.id, input } });
  // @ts-expect-error: there is no such status.
  return request.status.value === 'OPEN';
}
