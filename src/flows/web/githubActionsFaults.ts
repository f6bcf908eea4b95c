import { githubIssuer, siteBucket } from '../../cloud/world/defaultNames.ts';
import type { Fault } from '../flow.ts';
import { type Change, changeOrganization, changeRole, minutesLater } from '../worldChanges.ts';
import { allOf, changeIssuer, trustTokens } from './webChanges.ts';
import { iamProviderArn } from './webNames.ts';

/** Lets in the jobs whose subject this operator finds to be like that. */
const trustSubject = (operator: 'StringEquals' | 'StringLike', subject: string): Change =>
  trustTokens('SiteDeploy', iamProviderArn(githubIssuer), {
    StringEquals: { [`${githubIssuer}:aud`]: 'sts.amazonaws.com' },
    ...(operator === 'StringLike'
      ? { StringLike: { [`${githubIssuer}:sub`]: subject } }
      : {
          StringEquals: {
            [`${githubIssuer}:aud`]: 'sts.amazonaws.com',
            [`${githubIssuer}:sub`]: subject,
          },
        }),
  });

const trustMainBranch = trustSubject('StringEquals', 'repo:corp-example/site:ref:refs/heads/main');

/** A job that runs as well, in a repository of somebody else. */
const jobElsewhere = (requestToken: string, repository: string): Change =>
  changeIssuer(githubIssuer, 'github-actions', (github) => ({
    ...github,
    jobs: {
      ...github.jobs,
      [requestToken]: {
        repository,
        repositoryId: '88120345',
        repositoryOwnerId: '9900112',
        repositoryVisibility: 'public',
        actor: 'somebody-else',
        actorId: '7770123',
        workflow: 'Deploy',
        workflowFile: '.github/workflows/deploy.yml',
        eventName: 'push',
        ref: 'refs/heads/main',
        headRef: '',
        baseRef: '',
        sha: '9c1185a5c5e9fc54612808977ee8f548b2258d31',
        runId: '9081726390',
        runNumber: '1',
        runAttempt: '1',
        idTokenPermission: 'write',
      },
    },
  }));

export const githubActionsFaults: readonly Fault[] = [
  {
    id: 'no-permission',
    title: 'The workflow does not ask for id-token: write',
    breaks: (world) => world,
    inputs: { job: 'demonstration-job-without-permission' },
    expect: {
      step: 'ask-token',
      rule: 'op.job-permission',
      error: 'The job may not ask for ID tokens.',
    },
    lesson:
      'A job gets ID tokens only where the workflow grants it the permission id-token: write. As soon as a workflow lists any permission, all that it does not list are taken away. On GitHub the address and the token are then missing from the job’s environment.',
    repair: 'Write permissions: id-token: write, and contents: read beside it, into the workflow.',
  },
  {
    id: 'no-audience',
    title: 'The job does not say for whom the token is',
    breaks: (world) => world,
    inputs: { audience: '' },
    expect: { step: 'assume-role', rule: 'oidc.aud', error: 'InvalidIdentityToken' },
    lesson:
      'Without an audience in the request GitHub writes the owner’s URL, https://github.com/corp-example, into aud. The OIDC provider in IAM lists sts.amazonaws.com.',
    repair: 'Ask for the audience sts.amazonaws.com, as the official action does.',
  },
  {
    id: 'long-build',
    title: 'The token is fetched first and used after a long build',
    before: 'assume-role',
    breaks: minutesLater(12),
    expect: { step: 'assume-role', rule: 'oidc.exp', error: 'ExpiredTokenException' },
    lesson:
      'GitHub’s ID tokens live five minutes, and STS allows five more. They are meant to be used at once; what should last is the session.',
    repair: 'Fetch the token right before the call, after the build.',
  },
  {
    id: 'pull-request',
    title: 'The deployment runs for a pull request',
    breaks: (world) => world,
    inputs: { job: 'demonstration-job-pull-request' },
    expect: { step: 'assume-role', rule: 'trust.condition', error: 'AccessDenied' },
    lesson:
      'A job for a pull request has the subject repo:corp-example/site:pull_request, without any branch in it. It is not the branch main, and must not be: anybody who may propose a change could deploy it.',
    repair:
      'Run the deployment on push to main. If pull requests need AWS, give them a role of their own that can only read.',
  },
  {
    id: 'environment-added',
    title: 'Somebody gave the job an environment',
    breaks: (world) => world,
    inputs: { job: 'demonstration-job-production' },
    expect: { step: 'assume-role', rule: 'trust.condition', error: 'AccessDenied' },
    lesson:
      'With environment: production in the workflow the subject becomes repo:corp-example/site:environment:production. The branch is no longer in it, so one line in a workflow changes whom AWS sees.',
    repair:
      'Name the environment’s subject in the trust policy, and say at GitHub which branches may use the environment.',
  },
  {
    id: 'asterisk-in-equals',
    title: 'An asterisk under StringEquals',
    breaks: trustSubject('StringEquals', 'repo:corp-example/site:*'),
    expect: { step: 'assume-role', rule: 'trust.condition', error: 'AccessDenied' },
    lesson:
      'StringEquals compares letter by letter, so the asterisk is an asterisk. Only StringLike and the ARN operators take it for anything.',
    repair: 'Write the whole subject under StringEquals. That is safer than StringLike, too.',
  },
  {
    id: 'forgotten-region-policy',
    title: 'A service control policy allows one region only',
    breaks: changeOrganization((organization) => ({
      ...organization,
      policies: {
        ...organization.policies,
        OnlyFrankfurt: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'OnlyFrankfurt',
              Effect: 'Deny',
              NotAction: ['iam:*', 'sts:*', 'organizations:*'],
              Resource: '*',
              Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' } },
            },
          ],
        },
      },
      root: {
        ...organization.root,
        serviceControlPolicies: [...organization.root.serviceControlPolicies, 'OnlyFrankfurt'],
      },
    })),
    expect: { step: 'list-site', rule: 'iam.explicit-deny', error: 'AccessDenied' },
    lesson:
      'The job got its credentials, and every call fails. A service control policy never stops AssumeRoleWithWebIdentity itself, because the caller belongs to no account yet; it limits what the session may do then.',
    repair:
      'Add us-east-1 to the regions in OnlyFrankfurt, or exempt the role by aws:PrincipalArn.',
  },
  {
    id: 'bucket-without-objects',
    title: 'The policy names the bucket where it means the objects',
    breaks: changeRole('SiteDeploy', (role) => ({
      ...role,
      policies: {
        Deploy: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: ['s3:ListBucket', 's3:GetObject', 's3:PutObject', 's3:DeleteObject'],
              Resource: `arn:aws:s3:::${siteBucket}`,
            },
          ],
        },
      },
    })),
    expect: { step: 'put-page', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      's3:ListBucket is about the bucket, s3:PutObject about an object in it. Their ARNs differ by what follows the bucket’s name, so the list works and the upload does not.',
    repair: `Allow the actions on objects for arn:aws:s3:::${siteBucket}/*.`,
  },
  {
    id: 'look-alike-owner',
    title: 'The asterisk stands where a slash belongs',
    breaks: allOf(
      trustSubject('StringLike', 'repo:corp-example*'),
      jobElsewhere('demonstration-job-look-alike', 'corp-example-labs/free-site'),
    ),
    inputs: { job: 'demonstration-job-look-alike' },
    succeeds:
      'A stranger who registered the owner corp-example-labs at GitHub has replaced the company’s site. The trust policy took that name for one of the company’s.',
    lesson:
      'Anybody can register a name that begins like yours. A pattern for sub must end the owner’s name with a slash, and is still too wide when it lets in every repository of the owner.',
    repair: 'Test the whole subject: repo:corp-example/site:ref:refs/heads/main.',
    stopped: {
      by: trustMainBranch,
      expect: { step: 'assume-role', rule: 'trust.condition', error: 'AccessDenied' },
    },
  },
  {
    id: 'any-branch',
    title: 'The role trusts whatever runs in the repository',
    breaks: trustSubject('StringLike', 'repo:corp-example/site:*'),
    inputs: { job: 'demonstration-job-pull-request' },
    succeeds:
      'Somebody who may open a pull request, and may not merge it, has deployed it. The workflow that ran was the one in the pull request, as its author wrote it.',
    lesson:
      'repo:OWNER/REPO:* takes in every branch, every tag and every pull request. Whoever can push a branch can write a workflow there, so the protection of main protects nothing at AWS.',
    repair:
      'Test the whole subject of the branch or of a protected environment: repo:corp-example/site:ref:refs/heads/main.',
    stopped: {
      by: trustMainBranch,
      expect: { step: 'assume-role', rule: 'trust.condition', error: 'AccessDenied' },
    },
  },
];
