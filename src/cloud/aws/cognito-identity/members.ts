import { map, text } from '../../../wire/aws/members.ts';

/** Members that many operations of the API model have (FACTS 6.10). */
const id = { length: [1, 55], pattern: String.raw`[\w-]+:[0-9a-f-]+` } as const;
export const poolIdMember = text(id);
export const identityIdMember = text(id);
export const providerNameLimits = { length: [1, 128] } as const;
export const loginsMember = map(
  providerNameLimits,
  text({ length: [1, 50_000], sensitive: true }),
  { size: [undefined, 10] },
);
export const arnMember = text({ length: [20, 2048] });
export const roleArnMember = text({ length: [20, 2048], pattern: 'arn:aws:iam::.*' });
