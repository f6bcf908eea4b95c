import { dataAccount, githubIssuer, siteBucket } from '../../cloud/world/defaultNames.ts';
import type { World } from '../../cloud/world/world.ts';
import { isoTime, seconds } from '../../kit/time.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { assumeWithToken, type WebIdentitySession } from './assumeWithToken.ts';
import { claimsOf } from './claimsOf.ts';
import { getJson, textAt } from './clientRequest.ts';
import { githubActionsFaults } from './githubActionsFaults.ts';
import { listKeys } from '../readBucket.ts';
import { roleArn } from './webNames.ts';

interface GithubActionsBag extends WebIdentitySession {
  /** The request token of the job that runs: by it GitHub knows which job is asking. */
  readonly job: string;
  /** What the job asks to have as audience; with nothing, GitHub takes the owner’s URL. */
  readonly audience: string;
  readonly requestUrl: string;
  readonly idToken: string;
  readonly keys: readonly string[];
  readonly version: string;
}

const role = roleArn('SiteDeploy');
const page =
  '<!doctype html>\n<title>Example Corp</title>\n<p>Hello. Deployed by a job that holds no key.\n';

function actionsIn({ openIdProviders }: World) {
  const provider = openIdProviders[githubIssuer];
  if (provider?.kind !== 'github-actions') throw new Error('This world has no GitHub Actions.');
  return provider;
}

export const githubActions = defineFlow<GithubActionsBag>()({
  id: 'github-actions',
  title: 'GitHub Actions to AWS',
  intro:
    'A workflow deploys a site to S3. The repository holds no AWS key: GitHub vouches for the job, and STS turns that into credentials that end after an hour.',
  actors: {
    github: {
      name: 'GitHub Actions',
      kind: 'idp',
      hosts: ['pipelines.actions.githubusercontent.com', githubIssuer],
      about:
        'Runs the job, and signs ID tokens that say which repository, branch and event it belongs to. The same issuer signs for every repository on GitHub.',
    },
    job: {
      name: 'Workflow job',
      kind: 'client',
      about:
        'A job on a machine that GitHub started for it and throws away afterwards. It holds a token with which it may ask for ID tokens while it runs.',
    },
    sts,
    s3,
  },
  world: async () => (await import('../../cloud/world/defaultWorld.ts')).defaultWorld(),
  inputs: { job: 'demonstration-job-main', audience: 'sts.amazonaws.com' },
  steps: [
    {
      id: 'start-job',
      phase: 'authenticate',
      title: 'Start the job',
      from: 'github',
      to: 'job',
      label: 'Address and token to ask for ID tokens',
      say: ({ world, need }) => {
        const { workflow, repository, eventName, ref, actor } =
          actionsIn(world).jobs[need('job')] ?? {};
        return {
          what: `GitHub starts the job of workflow ${workflow} in ${repository}, after a ${eventName} by ${actor} on ${ref}. It puts an address and a request token into the job’s environment.`,
          why: 'Nobody signs in: GitHub knows the job because it started it. It hands the two out only where the workflow says permissions: id-token: write.',
          correction: {
            statement: 'N38',
            notes: 'People authenticate with the identity store before they reach AWS.',
            today:
              'Programs do too. The identity here is a job, and the identity store is whoever runs it.',
          },
        };
      },
      run: async ({ world }) => ({
        requestUrl: `${actionsIn(world).endpoints.tokenRequest}?api-version=2.0`,
      }),
    },
    {
      id: 'ask-token',
      phase: 'exchange',
      title: 'Ask GitHub for an ID token',
      from: 'job',
      to: 'github',
      label: 'GET ID token for an audience',
      reply: 'ID token',
      say: ({ need }) => ({
        what: `The job shows its request token and asks for an ID token for ${need('audience')}. GitHub answers with ${need('idToken').length} characters.`,
        why: 'The audience says for whom the token is. One for AWS cannot be used at another cloud, nor the reverse, even if it leaks there.',
      }),
      run: async ({ send, need }) => {
        const audience = need('audience');
        const answer = await send(
          getJson(
            { userAgent: 'actions/oidc-client', authorization: `Bearer ${need('job')}` },
            need('requestUrl') + (audience === '' ? '' : `&audience=${audience}`),
          ),
        );
        const idToken = textAt(answer, 'value');
        return idToken === undefined ? {} : { idToken };
      },
    },
    {
      id: 'look-into-token',
      phase: 'exchange',
      title: 'Look into the ID token',
      from: 'job',
      to: 'job',
      label: 'Read sub, aud and exp',
      say: ({ need }) => {
        const { sub, aud, exp, iat } = claimsOf(need('idToken'));
        return {
          what: `sub is ${String(sub)}, aud is ${String(aud)}. The token lives ${Number(exp) - Number(iat)} seconds, until ${isoTime(seconds(Number(exp)))}.`,
          why: 'sub is all that tells this job from any other on GitHub. It is put together from what started the job: a branch, a tag, a pull request, or an environment, which wins over the rest.',
        };
      },
      run: async ({ need }) => {
        claimsOf(need('idToken'));
      },
    },
    {
      id: 'assume-role',
      phase: 'sts',
      title: 'Trade the ID token for credentials',
      from: 'job',
      to: 'sts',
      label: 'AssumeRoleWithWebIdentity (not signed)',
      nested: [
        {
          from: 'sts',
          to: 'github',
          label: 'GET discovery document',
          reply: 'Where the keys are',
        },
        { from: 'sts', to: 'github', label: 'GET keys', reply: 'Public keys' },
      ],
      reply: 'Temporary credentials',
      say: ({ need }) => {
        const { accessKeyId, expiration } = need('credentials');
        return {
          what: `STS checks the token and finds that the role’s trust policy lets in ${need('subject')}. It issues ${accessKeyId}, good until ${isoTime(expiration.getTime())}.`,
          why: 'The trust policy tests aud and sub. aud alone would let in every repository on GitHub, because all of them can ask for the same audience.',
          correction: {
            statement: 'N33',
            notes: 'Web identity works without Cognito, but AWS advises Cognito.',
            today:
              'Cognito is for people in apps. For jobs such as this one the direct call is what AWS and GitHub both describe.',
          },
        };
      },
      run: async ({ aws, need }) =>
        assumeWithToken(aws, {
          RoleArn: role,
          RoleSessionName: 'GitHubActions',
          WebIdentityToken: need('idToken'),
        }),
    },
    {
      id: 'list-site',
      phase: 'access',
      title: 'List the site',
      from: 'job',
      to: 's3',
      label: 'ListObjectsV2 (signed)',
      reply: 'Names of the pages',
      say: ({ need }) => ({
        what: `S3 lists what is in ${siteBucket} already: ${need('keys').join(', ')}.`,
        why: 'A sync looks first at what is there, so that it uploads only what changed.',
      }),
      run: async ({ aws, need }) => ({
        keys: await listKeys(aws, need('credentials'), siteBucket),
      }),
    },
    {
      id: 'put-page',
      phase: 'access',
      title: 'Upload the page',
      from: 'job',
      to: 's3',
      label: 'PUT index.html (signed)',
      reply: 'Version of the content',
      say: ({ need }) => ({
        what: `S3 stores the page and answers with its ETag, ${need('version')}. In CloudTrail the caller is ${need('session')}.`,
        why: 'When the job ends, its machine is gone and the credentials end by themselves. Nothing is left that could be stolen from the repository.',
      }),
      run: async ({ aws, need }) => {
        const { PutObjectCommand } = await import('@aws-sdk/client-s3');
        const client = await aws.s3(need('credentials'));
        const { ETag } = await client.send(
          new PutObjectCommand({
            Bucket: siteBucket,
            Key: 'index.html',
            Body: page,
            ContentType: 'text/html; charset=utf-8',
          }),
        );
        return { version: ETag ?? '' };
      },
    },
  ],
  faults: githubActionsFaults,
  neighbours: [
    { flow: 'web-identity', how: 'The same call, for people who sign in with a browser' },
    { flow: 'eks-service-account', how: 'The same call, by pods of a cluster' },
    { flow: 'cross-account-role', how: 'A role for another account, with a key' },
  ],
  setUp: [
    { kind: 'oidc-provider', account: dataAccount, url: githubIssuer },
    { kind: 'role', account: dataAccount, name: 'SiteDeploy' },
    { kind: 'bucket', account: dataAccount, name: siteBucket },
  ],
});
