import { map, text } from '../../../wire/aws/members.ts';

/** Members that many operations of the API model have (FACTS 6.3). */
export const clientIdMember = text({
  length: [1, 128],
  pattern: String.raw`[\w+]+`,
  sensitive: true,
});
export const poolIdMember = text({ length: [1, 55], pattern: String.raw`[\w-]+_[0-9a-zA-Z]+` });
const namePattern = String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+`;
export const usernameMember = text({ length: [1, 128], pattern: namePattern, sensitive: true });
export const groupNameMember = text({ length: [1, 128], pattern: namePattern });
export const passwordMember = text({
  length: [undefined, 256],
  pattern: String.raw`[\S]+.*[\S]+`,
  sensitive: true,
});
export const tokenMember = text({ pattern: '[A-Za-z0-9-_=.]+', sensitive: true });
export const secretHashMember = text({
  length: [1, 128],
  pattern: String.raw`[\w+=/]+`,
  sensitive: true,
});
export const sessionMember = text({ length: [20, 2048], sensitive: true });
export const codeMember = text({ length: [1, 2048], pattern: String.raw`[\S]+` });
/** `AuthParameters` and `ChallengeResponses`. */
export const secretTexts = map(
  { length: [0, 131_072] },
  text({ length: [0, 131_072], sensitive: true }),
);
export const texts = map({ length: [0, 131_072] }, text({ length: [0, 131_072] }));
/** `AttributeType` lists. */
export const attributeName = text({ length: [1, 32], pattern: namePattern });
export const attributeValue = text({ length: [undefined, 2048], sensitive: true });
