import { readObject } from './readObject.ts';
import type { S3Operation } from './s3Operation.ts';

/** HeadObject (Amazon S3 API Reference). Its refusals have no body, and so no code. */
export const headObject: S3Operation = {
  name: 'HeadObject',
  method: 'HEAD',
  on: 'object',
  needs: 'bucket',
  action: 's3:GetObject',
  event: 'Data',
  run: readObject,
  reference: {
    parameters: ['as GetObject'],
    checks: [
      'The permission is s3:GetObject, and s3:ListBucket to learn that a key does not exist.',
    ],
    errors: ['404 without a body', '403 without a body', '412 without a body'],
    differs: [],
  },
};
