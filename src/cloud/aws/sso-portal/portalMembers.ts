import { integer, required, text } from '../../../wire/aws/members.ts';
import type { MemberPlace } from '../restParty.ts';

/** Members that the operations share (SSO portal API model). */
export const accessToken = required(text({ sensitive: true }));
export const paging = { nextToken: text(), maxResults: integer({ range: [1, 100] }) } as const;

/** Where they stand on the wire. */
export const accessTokenPlace: Readonly<Record<string, MemberPlace>> = {
  accessToken: { header: 'x-amz-sso_bearer_token' },
};
export const pagingPlaces: Readonly<Record<string, MemberPlace>> = {
  nextToken: { query: 'next_token' },
  maxResults: { query: 'max_result' },
};
