import type { Outcome } from '../guide.ts';

/** Ways that lead through IAM Identity Center. */
export const centerOutcomes: readonly Outcome[] = [
  {
    id: 'T3',
    service: 'AWS IAM Identity Center, with Active Directory as its source',
    short: 'Identity Center, with AD',
    call: 'sts:AssumeRoleWithSAML, made by AWS’s sign-in page from an assertion of Identity Center. The CLI calls sso:GetRoleCredentials instead.',
    why: 'One place decides for all accounts of an organization and for business applications. Permission sets are assigned to groups, and each person sees in a portal what they were given. People sign in with the password of their domain: Identity Center asks the domain through AWS Managed Microsoft AD or AD Connector.',
    whenNot:
      'It does not sign anybody in at a server of the domain or at an application that knows AD: these ask the directory themselves. Users of an app belong in Cognito.',
    runnerUp: {
      outcome: 'saml-console',
      tips: 'The accounts are in no organization, or each must decide alone whom it trusts. AD FS and an IAM SAML provider then do it, account by account.',
    },
    statements: ['T3', 'N02', 'N11', 'N16'],
    flows: [
      {
        id: 'identity-center-active-directory',
        shows: 'The password of the domain opens the portal, and the portal opens the accounts.',
      },
    ],
  },
  {
    id: 'center-external-idp',
    service: 'AWS IAM Identity Center, with an external identity provider',
    short: 'Identity Center, with SAML 2.0',
    call: 'sts:AssumeRoleWithSAML, made by AWS’s sign-in page from an assertion of Identity Center. Your provider’s own assertion goes to Identity Center, never to STS.',
    why: 'Your provider goes on signing people in, with its own second factor. Identity Center takes its word by SAML 2.0 and learns of people and groups over SCIM. Permission sets then say what a group may do in which account.',
    whenNot:
      'Identity Center lets in only people that it knows: without SCIM, each must be entered by hand first. It takes one such provider, not several.',
    runnerUp: {
      outcome: 'saml-console',
      tips: 'The accounts are in no organization, or each must decide alone whom it trusts. IAM then trusts the same provider, account by account.',
    },
    statements: ['N11', 'N02', 'N12', 'N14'],
    flows: [
      {
        id: 'identity-center-external-idp',
        shows:
          'SCIM brings a person in, SAML 2.0 vouches for him, and a second assertion opens the account.',
      },
    ],
  },
  {
    id: 'center-directory',
    service: 'AWS IAM Identity Center, with its own directory',
    short: 'Identity Center, own directory',
    call: 'sts:AssumeRoleWithSAML, made by AWS’s sign-in page from an assertion of Identity Center.',
    why: 'People and groups are kept in Identity Center itself, with passwords and a second factor, so there is nothing else to run. Permission sets are assigned to groups, and a portal shows each person what they were given.',
    whenNot:
      'Where people are kept elsewhere too, whoever leaves has to be removed in both places. If that place is Active Directory or speaks SAML 2.0, connect it instead.',
    runnerUp: {
      outcome: 'center-external-idp',
      tips: 'The people are at a provider that speaks SAML 2.0, or soon will be.',
    },
    statements: ['N02', 'N11', 'N12', 'N13'],
    flows: [
      {
        id: 'identity-center-console',
        shows: 'One address in the morning, every account behind it, one click to the console.',
      },
    ],
  },
  {
    id: 'center-abac',
    service: 'AWS IAM Identity Center, with attributes for access control',
    short: 'Identity Center, by attributes',
    call: 'sts:AssumeRoleWithSAML with session tags. Policies read them as aws:PrincipalTag.',
    why: 'One permission set serves everybody. An attribute of the person becomes a tag of the session, and the policy compares it with what is asked for. Whoever moves to another department reaches other things at the next sign-in, without a new assignment.',
    whenNot:
      'It is as good as the attributes: whoever may change them decides who gets in. Where rights differ by kind of work, groups and permission sets say it more plainly.',
    runnerUp: {
      outcome: 'center-directory',
      tips: 'A few kinds of work are all there is. Then groups with a permission set each are enough.',
    },
    statements: ['N14', 'N12'],
    flows: [
      {
        id: 'identity-center-abac',
        shows: 'Two people, one permission set, and each reads only the files of the department.',
      },
    ],
  },
  {
    id: 'center-pkce',
    service: 'AWS CLI with IAM Identity Center, by a code and PKCE',
    short: 'Identity Center, in a terminal',
    call: 'sso-oidc:CreateToken with the code, then sso:GetRoleCredentials. The role’s credentials come back from there; the CLI never calls STS for them.',
    why: 'It is what aws sso login does today. The CLI opens the browser of the same machine, and the code comes back to a port of that machine. Only the CLI that asked can redeem it, because it alone knows the verifier.',
    whenNot:
      'The browser brings the code to its own machine. A terminal on another machine never sees it.',
    runnerUp: {
      outcome: 'center-device',
      tips: 'The terminal has no browser beside it: a server over SSH, a container.',
    },
    statements: ['N08', 'N09', 'N02'],
    flows: [
      {
        id: 'identity-center-pkce',
        shows: 'The code in the browser, the verifier in the CLI, and why it takes both.',
      },
    ],
  },
  {
    id: 'center-device',
    service: 'AWS CLI with IAM Identity Center, by a device code',
    short: 'Identity Center, by device code',
    call: 'sso-oidc:StartDeviceAuthorization and CreateToken, then sso:GetRoleCredentials. The CLI never calls STS for the role’s credentials.',
    why: 'The terminal shows an address and a code. Any browser can approve it, on any machine; meanwhile the CLI asks again and again until it is approved.',
    whenNot:
      'Whoever approves a code that somebody else began lets that one in under their own name. Where the machine has a browser, PKCE has no such gap, and the CLI uses it by itself.',
    runnerUp: {
      outcome: 'center-pkce',
      tips: 'The machine with the terminal has a browser.',
    },
    statements: ['N08', 'N09', 'N02'],
    flows: [
      {
        id: 'identity-center-cli',
        shows: 'A code in the terminal, its approval in a browser, and the credentials after it.',
      },
    ],
  },
  {
    id: 'center-saml-app',
    service: 'AWS IAM Identity Center, as the identity provider of the application',
    short: 'Identity Center, for an app',
    call: 'None at STS: the portal’s SAML response goes to the application.',
    why: 'The application trusts Identity Center as its SAML 2.0 identity provider. It stands in the same portal as the accounts, and the same groups decide who sees it. Where the people come from is settled in Identity Center, once for all applications.',
    whenNot:
      'The application gets an assertion, not AWS credentials. One that calls AWS for its users needs a role besides.',
    runnerUp: {
      name: 'Your own identity provider, without Identity Center',
      tips: 'The application trusts it already, and its people have no business in AWS accounts.',
    },
    statements: ['N02', 'N03', 'N07', 'N14'],
    flows: [
      {
        id: 'identity-center-saml-app',
        shows: 'From the portal to an application that has nothing to do with AWS.',
      },
    ],
  },
  {
    id: 'center-windows',
    service: 'Fleet Manager Remote Desktop, with IAM Identity Center',
    short: 'Remote desktop, from the portal',
    call: 'sts:AssumeRoleWithSAML for the session in the console. ssm:StartSession then opens the way to the server.',
    why: 'The sign-in at the portal is enough. Systems Manager makes a local user for the person on the server and brings its desktop into the browser. There is no key pair, no password, no open port and no domain.',
    whenNot:
      'It is for looking after servers: a session ends after an hour, and domain controllers are left out. People who work on Windows all day need WorkSpaces or a server of the domain.',
    runnerUp: {
      outcome: 'T5',
      tips: 'The servers belong to your domain anyway, and people should sign in at them with its accounts.',
    },
    statements: ['N03'],
    flows: [
      {
        id: 'identity-center-windows',
        shows: 'A Windows desktop in the browser, and every check on the way to it.',
      },
    ],
  },
];
