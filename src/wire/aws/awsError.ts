/** An error as AWS services answer with, before a protocol writes it. */
export interface AwsError {
  readonly code: string;
  /** The HTTP status. */
  readonly status: number;
  readonly message: string;
  /** Whose fault it is. */
  readonly type: 'Sender' | 'Receiver';
  /** Further elements beside the message, in order; S3 has many. */
  readonly extra?: readonly (readonly [name: string, value: string])[];
}

/** Makes an error; a status of 500 and above is the receiver's fault. */
export const awsError = (
  code: string,
  status: number,
  message: string,
  extra: AwsError['extra'] = [],
): AwsError => ({
  code,
  status,
  message,
  type: status >= 500 ? 'Receiver' : 'Sender',
  ...(extra.length > 0 && { extra }),
});
