/**
 * The rule ids of a request's form: does it name an operation, and do its parameters fit the API model?
 * Stable: explanations, faults and tests refer to them.
 */
export const requestRule = {
  /** The operation exists in that version. */
  action: 'request.action',
  /** All parameters together. */
  parameters: 'request.parameters',
  /** One parameter, its checks beneath it. */
  member: 'request.member',
  required: 'request.required',
  /** The text reads as the member's type, such as an integer. */
  type: 'request.type',
  /** Characters of a text. */
  length: 'request.length',
  pattern: 'request.pattern',
  values: 'request.values',
  /** Least and greatest number. */
  range: 'request.range',
  /** Entries of a list. */
  size: 'request.size',
} as const;

export type RequestRule = (typeof requestRule)[keyof typeof requestRule];
