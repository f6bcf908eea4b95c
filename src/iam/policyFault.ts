/** Where a fault stands in the text of a policy. */
export interface TextPosition {
  /** UTF-16 units from the start, the first is 0. */
  readonly offset: number;
  /** The first line and the first column are 1. */
  readonly line: number;
  readonly column: number;
}

/** What can be wrong with a policy. The codes are stable. */
export const policyFaultCodes = [
  'json-syntax',
  'duplicate-key',
  'not-an-object',
  'unknown-element',
  'missing-element',
  'prohibited-element',
  'exclusive-elements',
  'wrong-type',
  'empty',
  'bad-version',
  'bad-effect',
  'bad-sid',
  'duplicate-sid',
  'bad-action',
  'trust-action',
  'bad-resource',
  'bad-principal',
  'not-principal-allow',
  'unknown-operator',
  'bad-operator',
  'bad-condition-key',
  'bad-condition-value',
  'rcp-effect',
  'rcp-principal',
] as const;

export type PolicyFaultCode = (typeof policyFaultCodes)[number];

/** One reason why a policy is refused. */
export interface PolicyFault {
  readonly code: PolicyFaultCode;
  /** RFC 6901 JSON Pointer to the place; for a missing element, to the object that lacks it. */
  readonly pointer: string;
  /** The text that AWS answers with, for a MalformedPolicyDocument or MalformedPolicy error. */
  readonly message: string;
  /** What is wrong, in our words: AWS is often terse. */
  readonly detail: string;
  /** Present where the policy was given as text. */
  readonly position?: TextPosition;
}
