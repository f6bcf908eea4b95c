import { emptyAnswer, type S3Operation } from './s3Operation.ts';
import { withObject } from './withBucket.ts';

/** DeleteObject (Amazon S3 API Reference). Deleting what is not there is no error. */
export const deleteObject: S3Operation = {
  name: 'DeleteObject',
  method: 'DELETE',
  on: 'object',
  needs: 'bucket',
  action: 's3:DeleteObject',
  event: 'Data',
  run: (call) => ({ world: withObject(call, call.key, undefined), answer: emptyAnswer(204) }),
  reference: {
    parameters: ['x-amz-expected-bucket-owner'],
    checks: [],
    errors: ['AccessDenied'],
    differs: ['There are no versions, so nothing is left behind.'],
  },
};
