import type { Question, Visit } from '../question.ts';

const account = '111122223333';
const social = 'accounts.social.example';
const github = 'token.actions.githubusercontent.com';
const cluster = 'oidc.eks.us-east-1.amazonaws.com/id/5C3A9E71D04B48F6A2E8B7F1936D20AC';
const providerArn = (issuer: string): string => `arn:aws:iam::${account}:oidc-provider/${issuer}`;

const policy = (...statements: readonly object[]) => ({
  Version: '2012-10-17',
  Statement: statements,
});

/** A token with the audience of STS is shown for a role. */
const tokenOf = (issuer: string, role: string, subject: string): Visit => ({
  principal: { kind: 'web-identity', provider: providerArn(issuer) },
  action: 'sts:AssumeRoleWithWebIdentity',
  resource: `arn:aws:iam::${account}:role/${role}`,
  resourceAccount: account,
  context: {
    [`${issuer}:aud`]: 'sts.amazonaws.com',
    [`${issuer}:sub`]: subject,
    'aws:RequestedRegion': 'us-east-1',
  },
});

/** Ana’s session, from a token of Social Example, reads somebody’s photo. */
const anaReads = (key: string): Visit => ({
  principal: {
    kind: 'role-session',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/PhotoAppUser/photo-app`,
    roleArn: `arn:aws:iam::${account}:role/PhotoAppUser`,
    userId: 'AROARTX3GSDSK7WQ2MNXB:photo-app',
    federatedProvider: providerArn(social),
  },
  action: 's3:GetObject',
  resource: `arn:aws:s3:::corp-example-photos/people/${key}`,
  resourceAccount: account,
  context: { [`${social}:aud`]: 'photo-app', [`${social}:sub`]: 'sub-ana-4821' },
});

/** Policies for people and workloads that come with a token. */
export const webPoliciesQuestions: readonly Question[] = [
  {
    id: 'asterisk-as-it-is',
    kind: 'judge',
    scene:
      'A job on the branch main of corp-example/site asks for the role SiteDeploy. Somebody had put an asterisk into the trust policy, to save typing.',
    asks: 'Does the role admit the job?',
    statements: ['N34', 'N36'],
    study: { flow: 'github-actions', fault: 'asterisk-in-equals', step: 'assume-role' },
    request: tokenOf(github, 'SiteDeploy', 'repo:corp-example/site:ref:refs/heads/main'),
    policies: {
      resource: {
        kind: 'role-trust',
        id: 'Trust policy of the role SiteDeploy',
        document: policy({
          Sid: 'JobsOfSite',
          Effect: 'Allow',
          Principal: { Federated: providerArn(github) },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              [`${github}:aud`]: 'sts.amazonaws.com',
              [`${github}:sub`]: 'repo:corp-example/site:*',
            },
          },
        }),
      },
    },
    options: [
      {
        key: 'no-allow:role trust',
        text: 'No: under this operator an asterisk is a plain character',
        because:
          'StringEquals compares letter by letter. Under StringLike it would be a pattern, and let pull requests in as well.',
      },
      {
        key: 'allow:JobsOfSite',
        text: 'Yes: the subject begins with repo:corp-example/site: as it must',
        because:
          'It does begin so, but to begin is enough only for StringLike. This is StringEquals.',
      },
      {
        key: 'allow:',
        text: 'Yes: audience and provider are right, and one match is enough',
        because:
          'All keys of a condition must match, not one of them. Alternatives are values in a list under one key.',
      },
      {
        key: 'no-allow:identity-based',
        text: 'No: the job has no policy that allows sts:AssumeRoleWithWebIdentity',
        because:
          'Nobody who comes with a token has policies in AWS yet. The trust policy alone decides.',
      },
    ],
  },
  {
    id: 'region-lock-and-token',
    kind: 'judge',
    scene:
      'An organization closes every region but eu-central-1 to its accounts, by a service control policy on its root. A job on GitHub shows its token to STS in us-east-1, for a role of one of the accounts.',
    asks: 'Does it get its session?',
    statements: ['N34', 'N36'],
    study: { flow: 'github-actions', step: 'list-site', fault: 'forgotten-region-policy' },
    request: tokenOf(github, 'SiteDeploy', 'repo:corp-example/site:ref:refs/heads/main'),
    policies: {
      scp: {
        managementAccount: '999988887777',
        levels: [
          {
            target: 'r-7k2m',
            policies: [
              {
                id: 'Service control policies of the root',
                document: policy(
                  { Sid: 'FullAccess', Effect: 'Allow', Action: '*', Resource: '*' },
                  {
                    Sid: 'OnlyFrankfurt',
                    Effect: 'Deny',
                    Action: '*',
                    Resource: '*',
                    Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' } },
                  },
                ),
              },
            ],
          },
        ],
      },
      resource: {
        kind: 'role-trust',
        id: 'Trust policy of the role SiteDeploy',
        document: policy({
          Sid: 'MainBranch',
          Effect: 'Allow',
          Principal: { Federated: providerArn(github) },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              [`${github}:aud`]: 'sts.amazonaws.com',
              [`${github}:sub`]: 'repo:corp-example/site:ref:refs/heads/main',
            },
          },
        }),
      },
    },
    options: [
      {
        key: 'allow:MainBranch',
        text: 'Yes: the caller belongs to no account yet',
        because:
          'A service control policy limits principals of the accounts that it lies on. The session will be one, and its calls in us-east-1 will fail.',
      },
      {
        key: 'deny:OnlyFrankfurt',
        text: 'No: OnlyFrankfurt denies it, and a Deny wins over every Allow',
        because:
          'It would, if the policy were about this caller. As a resource control policy it would deny: that kind is about the role, whoever calls.',
      },
      {
        key: 'allow:FullAccess+MainBranch',
        text: 'Yes: FullAccess and MainBranch allow it together',
        because:
          'For a caller of an account both would be needed, and OnlyFrankfurt would stand in the way. Here only MainBranch is asked.',
      },
      {
        key: 'no-allow:role trust',
        text: 'No: the trust policy names no region in which it holds',
        because:
          'A condition that is not written is not tested. Provider, action, audience and subject all match.',
      },
    ],
  },
  {
    id: 'any-namespace',
    kind: 'spot',
    scene:
      'The role Thumbnails is for one program on a cluster: service account thumbnails in the namespace photos. In the namespace playground everybody may create what he likes. A pod from there has read people’s photos.',
    asks: 'Which line lets that pod in?',
    statements: ['N34', 'N36'],
    study: { flow: 'eks-service-account', fault: 'only-audience-tested', step: 'assume-role' },
    policy: {
      id: 'Trust policy of the role Thumbnails',
      kind: 'role-trust',
      document: policy({
        Effect: 'Allow',
        Principal: { Federated: providerArn(cluster) },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${cluster}:aud`]: 'sts.amazonaws.com' },
          StringLike: { [`${cluster}:sub`]: 'system:serviceaccount:*:thumbnails' },
        },
      }),
    },
    stranger: tokenOf(cluster, 'Thumbnails', 'system:serviceaccount:playground:thumbnails'),
    rightful: tokenOf(cluster, 'Thumbnails', 'system:serviceaccount:photos:thumbnails'),
    options: [
      {
        key: `/Statement/0/Condition/StringLike/${cluster.replaceAll('/', '~1')}:sub`,
        becomes: 'system:serviceaccount:photos:thumbnails',
        because:
          'The name of a service account is unique within its namespace only. Whoever may create one elsewhere can call it thumbnails.',
      },
      {
        key: `/Statement/0/Condition/StringEquals/${cluster.replaceAll('/', '~1')}:aud`,
        becomes: 'photos',
        because:
          'The audience says that a token is for AWS, and each pod can ask for that. With another value no pod of the cluster gets in as it is.',
      },
      {
        key: '/Statement/0/Principal/Federated',
        becomes: `arn:aws:iam::${account}:oidc-provider/oidc.eks.us-east-1.amazonaws.com`,
        because:
          'Each cluster has an issuer of its own, and this is the right one. The part behind /id/ must stay, or no token fits.',
      },
      {
        key: '/Statement/0/Action',
        becomes: 'sts:AssumeRole',
        because:
          'That is for services and for callers with AWS credentials. Pods of either namespace come with a token.',
      },
    ],
  },
  {
    id: 'folder-for-anybody',
    kind: 'spot',
    scene:
      'A photo app gives each of its people credentials of one role. The app shows everybody nothing but their own photos. Ana took the credentials out of her phone’s memory and has read a photo of Ben’s.',
    asks: 'Which line lets her?',
    statements: ['N26', 'N10'],
    study: { flow: 'web-identity', fault: 'folder-of-anybody', step: 'list-photos' },
    policy: {
      id: 'Policy of the role PhotoAppUser',
      kind: 'identity',
      document: policy(
        {
          Effect: 'Allow',
          Action: 's3:ListBucket',
          Resource: 'arn:aws:s3:::corp-example-photos',
          Condition: { StringLike: { 's3:prefix': `people/\${${social}:sub}/*` } },
        },
        {
          Effect: 'Allow',
          Action: ['s3:GetObject', 's3:PutObject'],
          Resource: 'arn:aws:s3:::corp-example-photos/people/*',
        },
      ),
    },
    stranger: anaReads('sub-ben-7733/dog.txt'),
    rightful: anaReads('sub-ana-4821/lake.txt'),
    options: [
      {
        key: '/Statement/1/Resource',
        becomes: `arn:aws:s3:::corp-example-photos/people/\${${social}:sub}/*`,
        because:
          'The asterisk stands for every folder. With the variable it is the folder of whoever the session is about; what the app shows is no limit.',
      },
      {
        key: '/Statement/0/Condition/StringLike/s3:prefix',
        becomes: 'people/',
        because:
          'This line is about listing and right as it is. Whoever knows or guesses the name of a photo needs no list.',
      },
      {
        key: '/Statement/0/Resource',
        becomes: 'arn:aws:s3:::corp-example-photos/*',
        because:
          'To list is done to the bucket itself, so its ARN belongs here. Nothing in this statement lets anybody read.',
      },
      {
        key: '/Statement/1/Action',
        becomes: 's3:PutObject',
        because:
          'Then Ana could not read Ben’s photo, nor her own. And she could still overwrite his.',
      },
    ],
  },
];
