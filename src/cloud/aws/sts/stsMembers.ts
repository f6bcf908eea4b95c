import { list, required, structure, text } from '../../../wire/aws/members.ts';

/** Members that several operations of STS share, as the API model has them. */
export const policyArns = list(structure({ arn: text({ length: [20, 2048] }) }), {
  size: [undefined, 10],
});

const tagCharacters = '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]';

export const tagKey = text({ length: [1, 128], pattern: `${tagCharacters}+` });

/** Session tags: at most 50 (FACTS 4.2). */
export const sessionTags = list(
  structure({
    Key: required(tagKey),
    Value: required(text({ length: [0, 256], pattern: `${tagCharacters}*` })),
  }),
  { size: [undefined, 50] },
);

/** Of an MFA device: a hardware serial or the ARN of a virtual device. */
export const serialNumber = text({ length: [9, 256], pattern: '[\\w+=/:,.@-]*' });

/** A one-time code. */
export const tokenCode = text({ length: [6, 6], pattern: '[\\d]*', sensitive: true });
