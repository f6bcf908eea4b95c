/**
 * The rule ids of a request's form: does it name an operation, and do its parameters fit the API model?
 * Stable: explanations, faults and tests refer to them.
 */
export const requestRule = {
  /** The operation exists in that version. */
  action: 'request.action',
  /** The body of a JSON service is one JSON object. */
  body: 'request.body',
  /** All parameters together. */
  parameters: 'request.parameters',
  /** One parameter, its checks beneath it. */
  member: 'request.member',
  required: 'request.required',
  /** The value reads as the member's type, such as an integer. */
  type: 'request.type',
  /** Characters of a text. */
  length: 'request.length',
  pattern: 'request.pattern',
  values: 'request.values',
  /** Least and greatest number. */
  range: 'request.range',
  /** Entries of a list or map. */
  size: 'request.size',
  /** One key of a map, its constraints beneath it. */
  key: 'request.key',
} as const;

export type RequestRule = (typeof requestRule)[keyof typeof requestRule];
