import type { PolicyFaultCode } from '../policyFault.ts';
import type { Grammar } from './grammar.ts';

type Text = string | ((subject: string) => string);

const syntax = 'Syntax errors in policy.';

/** What AWS says of any policy, where the voices below say nothing else. */
const iam: Readonly<Record<PolicyFaultCode, Text>> = {
  'json-syntax': syntax,
  'duplicate-key': syntax,
  'not-an-object': syntax,
  'unknown-element': syntax,
  'missing-element': (element) =>
    element === 'Action'
      ? 'Policy statement must contain actions.'
      : element === 'Resource'
        ? 'Policy statement must contain resources.'
        : syntax,
  'prohibited-element': (element) =>
    element.endsWith('Principal')
      ? 'Policy document should not specify a principal.'
      : `Has prohibited field ${element}`,
  'exclusive-elements': syntax,
  'wrong-type': syntax,
  empty: syntax,
  'bad-version': 'The policy must contain a valid version string',
  'bad-effect': syntax,
  'bad-sid':
    'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
  'duplicate-sid': 'Statement IDs (SID) in a single policy must be unique.',
  'bad-action': 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
  'trust-action': 'AssumeRole policy may only specify STS AssumeRole actions.',
  'bad-resource': (resource) => `Resource ${resource} must be in ARN format or "*".`,
  'bad-principal': (principal) => `Invalid principal in policy: ${principal}`,
  'not-principal-allow': 'Allow with NotPrincipal is not allowed.',
  'unknown-operator': syntax,
  'bad-operator': syntax,
  'bad-condition-key': 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
  'bad-condition-value': 'The policy failed legacy parsing',
  'rcp-effect': syntax,
  'rcp-principal': syntax,
};

const trust: Partial<Record<PolicyFaultCode, Text>> = {
  'json-syntax': 'This policy contains invalid Json',
  'duplicate-key': 'This policy contains invalid Json',
  'not-an-object': 'This policy contains invalid Json',
  'unknown-element': (element) => `Unknown field ${element}`,
  'missing-element': (element) => `Missing required field ${element}`,
  'prohibited-element': (element) => `Has prohibited field ${element}`,
  'bad-effect': (effect) => `Invalid effect: ${effect}`,
  'unknown-operator': (operator) => `Invalid Condition type : ${operator}`,
};

const s3: Partial<Record<PolicyFaultCode, Text>> = {
  ...trust,
  'json-syntax': "Policies must be valid JSON and the first byte must be '{'",
  'duplicate-key': "Policies must be valid JSON and the first byte must be '{'",
  'not-an-object': "Policies must be valid JSON and the first byte must be '{'",
  'bad-action': 'Policy has invalid action',
  'bad-resource': 'Policy has invalid resource',
  'bad-principal': 'Invalid principal in policy',
};

/**
 * The text of AWS for a fault. The texts of IAM were seen in real answers; those of S3 and
 * Organizations are general knowledge.
 */
export function awsMessage(
  voice: Grammar['voice'],
  code: PolicyFaultCode,
  subject: string,
): string {
  if (voice === 'organizations')
    return 'The provided policy document does not meet the requirements of the specified policy type.';
  const own = voice === 'trust' ? trust[code] : voice === 's3' ? s3[code] : undefined;
  const text = own ?? iam[code];
  return typeof text === 'string' ? text : text(subject);
}
