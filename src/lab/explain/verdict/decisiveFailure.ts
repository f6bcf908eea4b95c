import type { Why } from '../../../kit/why.ts';
import { samlErrorOf } from '../../../wire/saml/samlError.ts';
import type { ExchangeError } from '../../run/exchangeError.ts';
import { type FailingPath, failingPaths } from './failingPath.ts';

/** How an access-denied message names the kind of policy that decided (IAM User Guide, "Troubleshoot access denied error messages"). */
const phrases: Readonly<Record<string, string>> = {
  'iam.explicit-deny': 'with an explicit deny in',
  'iam.rcp': 'no resource control policy allows',
  'iam.scp': 'no service control policy allows',
  'iam.resource': 'no resource-based policy allows',
  'iam.trust': 'no role trust policy allows',
  'iam.identity': 'no identity-based policy allows',
  'iam.boundary': 'no permissions boundary allows',
  'iam.session': 'no session policy allows',
};

/** The error codes by which AWS tells of an access key or a session token that it does not take. */
const codes: Readonly<Record<string, readonly string[]>> = {
  'aws.key-known': ['InvalidClientTokenId', 'InvalidAccessKeyId'],
  'aws.key-active': ['InvalidClientTokenId', 'InvalidAccessKeyId'],
  'aws.session-token': ['InvalidClientTokenId', 'InvalidToken'],
  'sts.session-expired': ['ExpiredToken'],
};

/** The decision as it would be, had nothing failed but this. */
const alone = (path: FailingPath): Why =>
  path.reduceRight((part, whole) => ({ ...whole, parts: [part] }));

/** Whether this failure, had it been the only one, would have been answered like that. */
function answersLike(path: FailingPath, { code, message }: ExchangeError): boolean {
  if (path.some(({ rule }) => rule.startsWith('saml.'))) {
    const answer = samlErrorOf(alone(path));
    return answer !== undefined && message.includes(answer.message);
  }
  return path.some(({ rule }) => {
    const phrase = phrases[rule];
    return (
      codes[rule]?.includes(code) === true || (phrase !== undefined && message.includes(phrase))
    );
  });
}

/**
 * The failure that decided, as the way from the root to it; undefined where nothing failed.
 *
 * All checks are made and kept, so several may have failed, and AWS tells only one. Services check in
 * the order in which the decision stands, so the first failure decides, with three exceptions. A SAML
 * response is answered by AWS's own order of faults; where no policy allows, one kind of policy is named
 * though others are silent too; a key that is unknown is told only after the form of the signature. In
 * those cases the failure is taken that alone would have given the error that came back. Between
 * failures with one and the same answer the first counts.
 */
export function decisiveFailure(
  why: Why,
  error: ExchangeError | undefined,
): FailingPath | undefined {
  const paths = failingPaths(why);
  return (error && paths.find((path) => answersLike(path, error))) ?? paths[0];
}
