import type { Credentials } from '../../cloud/credentials.ts';
import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import { isoTime } from '../../kit/time.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { crossAccountRoleFaults } from './crossAccountRoleFaults.ts';
import { collectorKey, type Customer, exampleCorp, partnerAccount, vendorRole } from './partner.ts';
import { issuedCredentials } from '../issuedCredentials.ts';
import { listKeys, readObject } from '../readBucket.ts';

interface CrossAccountRoleBag {
  /** For whom the vendor works in this run. */
  readonly customer: Customer;
  readonly caller: string;
  readonly credentials: Credentials & { readonly expiration: Date };
  readonly session: string;
  readonly keys: readonly string[];
  readonly report: string;
}

const wanted = '2026/q2/summary.txt';

export const crossAccountRole = defineFlow<CrossAccountRoleBag>()({
  id: 'cross-account-role',
  title: 'A role for another account',
  intro:
    'Harbor Metrics, a vendor with an AWS account of its own, reads the reports of Example Corp. Example Corp hands out no key: it keeps a role that the vendor may assume, under the condition that the vendor says for whom it works.',
  actors: {
    vendor: {
      name: 'Vendor’s program',
      kind: 'client',
      about:
        'Runs at Harbor Metrics for many customers. It signs with the key of the user collector in the vendor’s account.',
    },
    sts,
    s3,
  },
  world: async () => (await import('./vendorRoleWorld.ts')).vendorRoleWorld(),
  inputs: { customer: exampleCorp },
  steps: [
    {
      id: 'who-am-i',
      phase: 'authenticate',
      title: 'Prove who is calling',
      from: 'vendor',
      to: 'sts',
      label: 'GetCallerIdentity (signed)',
      reply: 'Account and ARN of the vendor’s user',
      say: ({ need }) => ({
        what: `The vendor’s program signs with its own key. STS answers that this is ${need('caller')}.`,
        why: `Between accounts, AWS itself is the identity provider: the signature proves the user of account ${partnerAccount}. No assertion and no token is needed, because the other account trusts AWS too.`,
        correction: {
          statement: 'N37',
          notes: 'Federation is trust in an outside store of identities, with IAM among them.',
          today:
            'IAM of another account is such a store. It needs no provider object: the trust policy of a role names the other account’s user, role or whole account.',
        },
      }),
      run: async ({ aws }) => {
        const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
        const client = await aws.sts(collectorKey);
        const { Arn } = await client.send(new GetCallerIdentityCommand({}));
        return { caller: Arn ?? '' };
      },
    },
    {
      id: 'look-up-customer',
      phase: 'exchange',
      title: 'Look up the customer',
      from: 'vendor',
      to: 'vendor',
      label: 'Take role ARN and external id of the customer',
      say: ({ need }) => {
        const { name, roleArn, externalId } = need('customer');
        return {
          what: `The job is for ${name}. On file are the role that ${name} typed in, ${roleArn}, and the external id that the vendor gave to ${name}: ${externalId}.`,
          why: 'The customer chooses the role ARN and could type in anyone’s. The external id is the vendor’s to choose, and the vendor always sends the one of the customer it works for.',
        };
      },
      run: async ({ need }) => {
        need('customer');
      },
    },
    {
      id: 'assume-role',
      phase: 'sts',
      title: 'Assume the customer’s role',
      from: 'vendor',
      to: 'sts',
      label: 'AssumeRole with ExternalId (signed)',
      reply: 'Temporary credentials',
      say: ({ need }) => {
        const { accessKeyId, expiration } = need('credentials');
        return {
          what: `STS asks both sides: the policies of collector in ${partnerAccount}, and the trust policy of the role in ${dataAccount}. Both allow it, so STS issues ${accessKeyId}, good until ${isoTime(expiration.getTime())}.`,
          why: 'Each account decides for itself. The vendor’s administrator says who there may go out, Example Corp’s says who may come in; neither can speak for the other.',
          correction: {
            statement: 'T4',
            notes:
              'A role or a resource policy opens a resource to another account, whichever one likes.',
            today:
              'They differ. With a role the caller gives up its own permissions while it acts, and every service works; a resource policy keeps them, and only some services have one.',
          },
        };
      },
      run: async ({ aws, need }) => {
        const { AssumeRoleCommand } = await import('@aws-sdk/client-sts');
        const { roleArn, externalId } = need('customer');
        const client = await aws.sts(collectorKey);
        const { Credentials: issued, AssumedRoleUser: user } = await client.send(
          new AssumeRoleCommand({
            RoleArn: roleArn,
            RoleSessionName: 'harbor-metrics-nightly',
            ExternalId: externalId,
          }),
        );
        return {
          session: user?.Arn ?? '',
          credentials: issuedCredentials(issued),
        };
      },
    },
    {
      id: 'list-reports',
      phase: 'access',
      title: 'List the reports',
      from: 'vendor',
      to: 's3',
      label: 'ListObjectsV2 (signed)',
      reply: 'Names of the reports',
      say: ({ need }) => ({
        what: `The program now signs as ${need('session')}. S3 lists ${need('keys').length} objects in ${reportsBucket}.`,
        why: `To S3 the caller belongs to account ${dataAccount}. What counts are the policies of the role there; those of collector count no more until the program takes its own key again.`,
      }),
      run: async ({ aws, need }) => ({
        keys: await listKeys(aws, need('credentials'), reportsBucket, '2026/'),
      }),
    },
    {
      id: 'read-report',
      phase: 'access',
      title: 'Read a report',
      from: 'vendor',
      to: 's3',
      label: `GET ${wanted} (signed)`,
      reply: 'The report',
      say: ({ need }) => ({
        what: `S3 returns the object. It begins: “${need('report').trim().slice(0, 60)}”`,
        why: 'Example Corp ends the access whenever it likes, by changing the trust policy or the role. There is no key at the vendor that it would have to get back.',
      }),
      run: async ({ aws, need }) => ({
        report: await readObject(aws, need('credentials'), reportsBucket, wanted),
      }),
    },
  ],
  faults: crossAccountRoleFaults,
  neighbours: [
    { flow: 'cross-account-bucket-policy', how: 'The other answer: a policy on the bucket itself' },
    { flow: 'role-chaining', how: 'From a session instead of a user’s key' },
    { flow: 'saml-api', how: 'A role again, but for people whom an identity provider vouches for' },
    { flow: 'broker-assume-role', how: 'AssumeRole by a program that signs people in itself' },
    { flow: 'github-actions', how: 'A role for a job, with a token instead of a key' },
  ],
  setUp: [
    { kind: 'user', account: partnerAccount, name: 'collector' },
    { kind: 'bucket', account: dataAccount, name: reportsBucket },
    { kind: 'role', account: dataAccount, name: vendorRole },
  ],
});
