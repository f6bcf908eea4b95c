import { matchesGlob } from '../../../iam/match/glob.ts';
import { parsePolicyText } from '../../../iam/parsePolicyText.ts';
import type { Policy, ResourceEntry, Statement } from '../../../iam/policy.ts';
import type { PolicyFault } from '../../../iam/policyFault.ts';
import { check, type Detail, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { parseTemplate } from '../../../iam/match/template.ts';
import type { World } from '../../world/world.ts';
import { bucketArn } from '../arns.ts';
import { kindsOfAction, type S3ResourceKind } from './s3Actions.ts';
import { type S3Rule, s3Rules } from './rules.ts';
import { unknownPrincipal } from './unknownPrincipal.ts';

export interface CheckedPolicy {
  readonly checks: readonly Why[];
  /** Present where nothing is wrong with it. */
  readonly policy?: Policy;
  readonly error?: AwsError;
}

/** Bytes (Amazon S3 User Guide, "Bucket policies"). */
const largest = 20_480;

const malformed = (message: string, detail?: string): AwsError =>
  awsError('MalformedPolicy', 400, message, detail === undefined ? [] : [['Detail', detail]]);

const place = (document: string, pointer: string): Detail => ({ at: { document, pointer } });

/** Which of the bucket and its objects an entry of Resource can be; none where it lies elsewhere. */
function kindsOfResource({ written }: ResourceEntry, bucket: string): readonly S3ResourceKind[] {
  const [, partition, service, region, account] = written.split(':');
  const rest = written.split(':').slice(5).join(':');
  if (partition !== 'aws' || service !== 's3' || region !== '' || account !== '') return [];
  const slash = rest.indexOf('/');
  if (slash >= 0) return rest.slice(0, slash) === bucket ? ['object'] : [];
  if (rest === bucket) return ['bucket'];
  // `bucket*` is the bucket and everything in it; a wildcard before that would reach other buckets.
  return rest.startsWith(`${bucket}*`) && coversObjects(rest, bucket) ? ['bucket', 'object'] : [];
}

function coversObjects(written: string, bucket: string): boolean {
  const { fixed } = parseTemplate(written, { wildcards: true, fold: false, variables: false });
  return fixed !== undefined && matchesGlob(fixed, `${bucket}/a`);
}

interface Failure {
  readonly rule: S3Rule;
  readonly message: string;
  readonly pointer: string;
  readonly saw: string;
}

/** What S3 finds wrong with one statement that is well formed. */
function statementFault(statement: Statement, bucket: string): Failure | undefined {
  const { action, resource } = statement;
  const strange = action.entries.find((entry) => kindsOfAction(entry).length === 0);
  if (strange)
    return {
      rule: s3Rules.policyActions,
      message: 'Policy has invalid action',
      pointer: strange.pointer,
      saw: strange.written,
    };
  const outside = resource?.entries.find((entry) => kindsOfResource(entry, bucket).length === 0);
  if (outside)
    return {
      rule: s3Rules.policyResources,
      message: 'Policy has invalid resource',
      pointer: outside.pointer,
      saw: outside.written,
    };
  if (action.negated || resource?.negated === true) return undefined;
  const reached = (resource?.entries ?? []).flatMap((entry) => kindsOfResource(entry, bucket));
  const idle = action.entries.find(
    (entry) => !kindsOfAction(entry).some((kind) => reached.includes(kind)),
  );
  return (
    idle && {
      rule: s3Rules.policyFit,
      message: 'Action does not apply to any resource(s) in statement',
      pointer: idle.pointer,
      saw: idle.written,
    }
  );
}

function syntaxFault({ message, detail, pointer, position }: PolicyFault): CheckedPolicy {
  const line = position && `line ${position.line}, column ${position.column}: `;
  return {
    checks: [
      check(s3Rules.policySyntax, false, {
        saw: `${line ?? ''}${detail}`,
        ...place('request', pointer),
      }),
    ],
    error: malformed(message),
  };
}

/**
 * What S3 checks of a bucket policy before it takes it: its size, its grammar, that its actions are S3's,
 * that its resources lie in the bucket, that the two fit, and that whom it names exists. The first fault
 * is the one that is answered. AWS publishes the code MalformedPolicy; the texts are those seen from S3.
 */
export function checkBucketPolicy(world: World, bucket: string, text: string): CheckedPolicy {
  const size = check(s3Rules.policySize, text.length <= largest, {
    saw: `${text.length} bytes`,
    wanted: `at most ${largest}`,
  });
  if (size.holds === false)
    return {
      checks: [size],
      error: malformed('Policy exceeds the maximum allowed document size.'),
    };
  const parsed = parsePolicyText('resource', text);
  const [fault] = parsed.ok ? [] : parsed.faults;
  if (!parsed.ok) return fault ? syntaxFault(fault) : { checks: [size], error: malformed('') };

  const { statements } = parsed.value;
  const wrong = statements
    .map((statement) => statementFault(statement, bucket))
    .find((each) => each !== undefined);
  const rules: readonly S3Rule[] = [
    s3Rules.policyActions,
    s3Rules.policyResources,
    s3Rules.policyFit,
  ];
  const reached = wrong ? rules.indexOf(wrong.rule) : rules.length;
  const unknown = wrong ? undefined : unknownPrincipal(world, statements);
  const checks = [
    size,
    check(s3Rules.policySyntax, true),
    ...rules.map((rule, index) =>
      index === reached && wrong
        ? check(rule, false, {
            saw: wrong.saw,
            wanted: bucketArn(bucket),
            ...place('request', wrong.pointer),
          })
        : check(rule, index < reached ? true : null),
    ),
    unknown
      ? check(s3Rules.policyPrincipals, false, {
          saw: unknown.written,
          ...place('request', unknown.pointer),
        })
      : check(s3Rules.policyPrincipals, wrong ? null : true),
  ];
  if (wrong) return { checks, error: malformed(wrong.message) };
  if (unknown)
    return {
      checks,
      error: malformed('Invalid principal in policy', `"AWS" : "${unknown.written}"`),
    };
  return { checks, policy: parsed.value };
}
