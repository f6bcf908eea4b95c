import { check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { stsRules } from './rules.ts';

/**
 * The source identity of a new session: what is passed or, where the calling session has one, that one,
 * which cannot be changed (STS API Reference, AssumeRole). AWS publishes no text for either refusal.
 */
export function checkSourceIdentity(
  passed: string | undefined,
  inherited: string | undefined,
): {
  readonly parts: readonly Why[];
  readonly error?: AwsError;
  readonly sourceIdentity: string | undefined;
} {
  const sourceIdentity = passed ?? inherited;
  if (passed === undefined) return { parts: [], sourceIdentity };
  const free = check(stsRules.sourceIdentityFree, !passed.toLowerCase().startsWith('aws:'), {
    saw: passed,
    wanted: 'a text that does not start with aws:',
  });
  const kept = check(
    stsRules.sourceIdentityKept,
    inherited === undefined ? null : passed === inherited,
    { saw: passed, ...(inherited !== undefined && { wanted: inherited }) },
  );
  const error =
    free.holds === false
      ? awsError('ValidationError', 400, 'SourceIdentity must not start with aws:')
      : kept.holds === false
        ? awsError(
            'AccessDenied',
            403,
            'The source identity of the calling session cannot be changed.',
          )
        : undefined;
  return { parts: [free, kept], ...(error && { error }), sourceIdentity };
}
