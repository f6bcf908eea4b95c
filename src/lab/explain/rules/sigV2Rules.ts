import type { SigV2Rule } from '../../../wire/sigv2/rules.ts';
import { s3Guide } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const version2 = s3Guide('Signing and authenticating REST requests', 'RESTAuthentication');

/** Signature Version 2, check by check. */
export const sigV2Rules: Readonly<Record<SigV2Rule, RuleText>> = {
  'sigv2.request': {
    title: 'Signature of version 2',
    holds: 'The address was signed, in the old way, with the secret of this access key.',
    fails: 'The signature of version 2 is not accepted.',
    ...version2,
  },
  'sigv2.complete': {
    title: 'Parts of the signature',
    holds: 'The address states key id, expiry and signature.',
    fails: 'The address does not state key id, expiry and signature.',
    ...version2,
  },
  'sigv2.region': {
    title: 'Region of the old signature',
    holds: 'The region is old enough to take Signature Version 2.',
    fails: 'The region takes Signature Version 4 alone.',
    ...version2,
  },
  'sigv2.expires': {
    title: 'Life of the presigned URL',
    holds: 'The moment at which the address ends has not come.',
    fails: 'The moment at which the address ends has passed, or cannot be read.',
    ...version2,
  },
  'sigv2.signature': {
    title: 'Value of the signature',
    holds: 'S3 computes the same signature.',
    fails: 'S3 computes another signature: wrong secret, or an address altered on the way.',
    ...version2,
  },
};
