import { element } from '../../../kit/xml.ts';
import { s3Namespace } from '../../../wire/aws/s3Response.ts';
import type { S3Operation } from './s3Operation.ts';
import { xmlAnswer } from './xmlAnswer.ts';

/** GetBucketLocation (Amazon S3 API Reference). It answers in every region; us-east-1 is said by saying nothing. */
export const getBucketLocation: S3Operation = {
  name: 'GetBucketLocation',
  method: 'GET',
  on: 'bucket',
  subresource: 'location',
  needs: 'bucket',
  anyRegion: true,
  action: 's3:GetBucketLocation',
  event: 'Management',
  run: ({ bucket: { region } }) => ({
    answer: xmlAnswer(
      element(
        'LocationConstraint',
        { xmlns: s3Namespace },
        region === 'us-east-1' ? undefined : region,
      ),
    ),
  }),
  reference: {
    parameters: ['x-amz-expected-bucket-owner'],
    checks: [],
    errors: ['AccessDenied'],
    differs: [],
  },
};
