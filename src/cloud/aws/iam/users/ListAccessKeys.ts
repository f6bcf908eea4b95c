import { paging } from '../iamMembers.ts';
import { listing } from '../paging.ts';
import { keyMembers } from './keyMembers.ts';
import { keysAction } from './keysAction.ts';

/** ListAccessKeys (IAM API Reference). */
export const listAccessKeys = keysAction({
  name: 'ListAccessKeys',
  members: paging,
  reference: { checks: [], errors: [], differs: [] },
  run: (input, { userName, keys }) =>
    listing(
      'AccessKeyMetadata',
      keys,
      ({ accessKeyId }) => accessKeyId,
      (key) => keyMembers(userName, key),
      input,
    ),
});
