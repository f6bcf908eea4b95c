import type { Outcome } from '../guide.ts';

/** Ways of the users of an app. */
export const appOutcomes: readonly Outcome[] = [
  {
    id: 'T1',
    service: 'Amazon Cognito identity pool',
    short: 'Identity pool',
    call: 'GetId, then GetCredentialsForIdentity. Cognito itself calls sts:AssumeRoleWithWebIdentity.',
    why: 'An identity pool trades a sign-in for AWS credentials of a role, by rules that you set. It takes tokens of Google, Facebook and Amazon, of a user pool, and of other OpenID Connect and SAML 2.0 providers. One person keeps one identity, and guests can have a role of their own.',
    whenNot:
      'It signs nobody up and keeps no passwords: a user pool does. It is not for staff who work in AWS accounts: Identity Center is.',
    runnerUp: {
      outcome: 'web-identity',
      tips: 'There is one provider and there are no guests, and the app may as well call STS itself.',
    },
    statements: ['T1', 'N27', 'N31', 'N33'],
    flows: [
      {
        id: 'cognito-enhanced',
        shows: 'Google’s token becomes AWS credentials in two calls, both to Cognito.',
      },
    ],
  },
  {
    id: 'T2',
    service: 'Amazon Cognito user pool',
    short: 'User pool',
    call: 'InitiateAuth, or the pool’s OAuth 2.0 endpoints. STS is not involved.',
    why: 'A user pool is a directory for an app’s users: sign-up, passwords, a second factor, and sign-in through social, OpenID Connect and SAML 2.0 providers. Your back end gets the same kind of JWTs, whoever signed the user in.',
    whenNot:
      'Its tokens open no AWS service by themselves: an identity pool trades them for credentials. For staff and AWS accounts, take Identity Center.',
    runnerUp: {
      outcome: 'app-sign-up',
      tips: 'The app calls AWS services by itself, such as S3 for uploads. Then an identity pool stands behind the user pool.',
    },
    statements: ['T2', 'N27', 'N29'],
    flows: [
      {
        id: 'cognito-user-pool',
        shows:
          'Its first half: a password that never travels, a code as second factor, and the JWTs.',
      },
    ],
  },
  {
    id: 'app-sign-up',
    service: 'Amazon Cognito user pool, with an identity pool behind it',
    short: 'User pool and identity pool',
    call: 'InitiateAuth and RespondToAuthChallenge at the user pool, then GetId and GetCredentialsForIdentity at the identity pool.',
    why: 'The user pool signs people up and in and issues JWTs: it says who someone is. AWS services take no such token, so the identity pool trades the ID token for credentials of a role.',
    whenNot:
      'Where your own back end makes every call to AWS, the user pool is enough. Where people bring an account of Google or Facebook, the identity pool is enough.',
    runnerUp: {
      outcome: 'T2',
      tips: 'Only your own back end reads the token. Then leave the identity pool out.',
    },
    statements: ['T2', 'T1', 'N27', 'N29'],
    flows: [
      {
        id: 'cognito-user-pool',
        shows:
          'Sign-in with password and code, the trade for credentials, and a folder for each person.',
      },
    ],
  },
  {
    id: 'cognito-guest',
    service: 'Amazon Cognito identity pool, with guests',
    short: 'Identity pool, guests',
    call: 'GetId without a login, then GetCredentialsForIdentity. Cognito calls sts:AssumeRoleWithWebIdentity.',
    why: 'An identity pool can give visitors a role of their own, without a sign-in. In the enhanced flow Cognito adds a session policy that keeps guests to a few services, whatever the role allows.',
    whenNot:
      'Everybody on the internet can have these credentials. Give guests nothing that a stranger may not see and nothing that costs you money at each call.',
    runnerUp: {
      outcome: 'T1',
      tips: 'You must know who it was, or keep something for each person.',
    },
    statements: ['N28', 'T1'],
    flows: [
      {
        id: 'cognito-guest',
        shows: 'Credentials for whoever asks, and the limits that keep them harmless.',
      },
    ],
  },
  {
    id: 'cognito-classic',
    service: 'Amazon Cognito identity pool, basic (classic) flow',
    short: 'Identity pool, classic',
    call: 'GetId and GetOpenIdToken at Cognito, then sts:AssumeRoleWithWebIdentity from the app.',
    why: 'The app calls STS itself, so it names the role, the length of the session and a session policy. The token for that comes from the pool and lasts ten minutes.',
    whenNot:
      'It is off by default. The pool’s rules for roles do not apply: whoever holds a token of the pool can take any role whose trust policy lets that token in.',
    runnerUp: {
      outcome: 'T1',
      tips: 'A rule or a claim of the token can pick the role. Then the app need not.',
    },
    statements: ['N31', 'N28', 'N34'],
    flows: [
      {
        id: 'cognito-classic',
        shows: 'The token of the pool, and how trust policies alone decide who gets which role.',
      },
    ],
  },
  {
    id: 'web-identity',
    service: 'AssumeRoleWithWebIdentity, with an OpenID Connect provider',
    short: 'Web identity, ID token',
    call: 'sts:AssumeRoleWithWebIdentity with the ID token. The call is not signed.',
    why: 'STS fetches the keys of the issuer, checks signature, end and audience of the token, and weighs the role’s trust policy. Google is built in; any other issuer is described by a provider in IAM. No server of yours takes part.',
    whenNot:
      'For mobile and web apps AWS advises Cognito: one identity across providers, guests, rules for roles. People who need the console need SAML 2.0, Identity Center or a broker.',
    runnerUp: {
      outcome: 'T1',
      tips: 'A second provider joins, guests are let in, or claims should pick the role.',
    },
    statements: ['N33', 'N25', 'N26', 'N34'],
    flows: [
      {
        id: 'web-identity',
        shows: 'The app trades an ID token at STS itself, and each person reaches one folder.',
      },
    ],
  },
  {
    id: 'web-access-token',
    service: 'AssumeRoleWithWebIdentity, with Facebook or Login with Amazon',
    short: 'Web identity, access token',
    call: 'sts:AssumeRoleWithWebIdentity with the access token, and graph.facebook.com or www.amazon.com as ProviderId.',
    why: 'Both providers are built in, so IAM needs no object for them. Only they can say what their access token stands for, and STS asks them.',
    whenNot:
      'Other providers give ID tokens and take no ProviderId. For mobile and web apps AWS advises Cognito, which takes these two as well.',
    runnerUp: {
      outcome: 'T1',
      tips: 'Users come from more than one provider, or guests are let in.',
    },
    statements: ['N25', 'N26', 'N33'],
    flows: [
      {
        id: 'web-identity-access-token',
        shows: 'STS asks the provider about a token that nobody else can read.',
      },
    ],
  },
];
