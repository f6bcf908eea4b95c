import { integer, list, required, structure, text } from '../../../wire/aws/members.ts';

/** Constraints that many inputs of the IAM API model (2010-05-08) share. */
export const namePattern = '[\\w+=,.@-]+';

export const roleName = text({ length: [1, 64], pattern: namePattern });
export const newUserName = text({ length: [1, 64], pattern: namePattern });
export const userName = text({ length: [1, 128], pattern: namePattern });
export const longName = userName;

export const arn = text({ length: [20, 2048] });

export const path = text({
  length: [1, 512],
  pattern: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)',
});
export const policyPath = text({ length: [1, 512], pattern: '((/[A-Za-z0-9\\.,\\+@=_-]+)*)/' });

export const policyDocument = text({
  length: [1, 131_072],
  pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
});

export const description = text({
  length: [undefined, 1000],
  pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*',
});

const tagKey = text({ length: [1, 128], pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+' });
const tagValue = text({ length: [0, 256], pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*' });

export const tags = list(structure({ Key: required(tagKey), Value: required(tagValue) }), {
  size: [undefined, 50],
});
export const tagKeys = list(tagKey, { size: [undefined, 50] });

/** How a listing is asked for in pages. */
export const paging = {
  Marker: text({ length: [1, 320], pattern: '[\\u0020-\\u00FF]+' }),
  MaxItems: integer({ range: [1, 1000] }),
} as const;

export const pathPrefix = text({ length: [1, 512], pattern: '\\u002F[\\u0021-\\u007F]*' });
