import { text } from '../../../../wire/aws/members.ts';
import { noSuchEntity } from '../iamErrors.ts';
import { found, type Steps } from '../steps.ts';
import type { AccessKeyIn } from './keyMembers.ts';

export const accessKeyId = text({ length: [16, 128], pattern: '[\\w]+' });

/** The key with this id; it must be one of the user's. */
export const ownKey = (keys: readonly AccessKeyIn[], id: string): Steps<AccessKeyIn> =>
  found(
    keys.find((each) => each.accessKeyId === id),
    id,
    noSuchEntity(`The Access Key with id ${id} cannot be found.`),
  );
