import { fromBase64, textOf, toBase64, utf8 } from '../../../kit/bytes.ts';
import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import { element } from '../../../kit/xml.ts';
import { s3Namespace } from '../../../wire/aws/s3Response.ts';
import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import { accountOf, type Caller } from '../caller.ts';
import { accountIn } from '../iamObjects.ts';
import { bucketArn } from '../arns.ts';
import { canonicalUser } from './canonicalUser.ts';
import { invalidArgument } from './invalidArgument.ts';
import { s3Rules } from './rules.ts';
import type { S3Operation, S3Outcome, S3Request } from './s3Operation.ts';
import { xmlAnswer } from './xmlAnswer.ts';

const most = 10_000;

function run(call: S3Request & { readonly caller: Caller }): S3Outcome {
  const account = accountOf(call.caller);
  const query = readQuery(call.request.url);
  const asked = fieldOf(query, 'max-buckets') ?? String(most);
  if (!/^\d{1,5}$/.test(asked) || Number(asked) < 1 || Number(asked) > most)
    return {
      checks: [check(s3Rules.listingArgument, false, { saw: asked, wanted: `1 to ${most}` })],
      answer: invalidArgument(
        `Argument max-buckets must be an integer between 1 and ${most}`,
        'max-buckets',
        asked,
      ),
    };
  const prefix = fieldOf(query, 'prefix');
  const region = fieldOf(query, 'bucket-region');
  const token = fieldOf(query, 'continuation-token');
  const bytes = token === undefined ? undefined : fromBase64(token);
  const after = bytes ? textOf(bytes) : '';
  const { buckets = {} } = accountIn(call.world, account) ?? {};
  const names = Object.keys(buckets)
    .filter(
      (name) =>
        name > after &&
        name.startsWith(prefix ?? '') &&
        (region === undefined || own(buckets, name)?.region === region),
    )
    .sort();
  const page = names.slice(0, Number(asked));
  const last = page.at(-1);
  return {
    answer: xmlAnswer(
      element(
        'ListAllMyBucketsResult',
        { xmlns: s3Namespace },
        element('Owner', {}, element('ID', {}, canonicalUser(account))),
        element(
          'Buckets',
          {},
          ...page.map((name) => {
            const { creationDate = 0, region: home = '' } = own(buckets, name) ?? {};
            return element(
              'Bucket',
              {},
              element('Name', {}, name),
              element('CreationDate', {}, new Date(creationDate).toISOString()),
              element('BucketRegion', {}, home),
              element('BucketArn', {}, bucketArn(name)),
            );
          }),
        ),
        prefix === undefined ? undefined : element('Prefix', {}, prefix),
        last === undefined || names.length === page.length
          ? undefined
          : element('ContinuationToken', {}, toBase64(utf8(last))),
      ),
    ),
  };
}

/** ListBuckets (Amazon S3 API Reference): those of the caller's account, in all regions. */
export const listBuckets: S3Operation = {
  name: 'ListBuckets',
  method: 'GET',
  on: 'service',
  needs: 'account',
  action: 's3:ListAllMyBuckets',
  event: 'Management',
  run,
  reference: {
    parameters: ['max-buckets', 'prefix', 'bucket-region', 'continuation-token'],
    checks: [],
    errors: ['AccessDenied', 'InvalidArgument'],
    differs: [
      'A request without a signature is refused; AWS sends browsers on to a page about S3.',
      'BucketRegion and BucketArn are always given.',
    ],
  },
};
