import type { Guide } from './guide.ts';

/** From a need to one of the six rows. */
export const federationGuide: Guide = {
  first: 'who',
  questions: [
    {
      id: 'who',
      asks: 'Who needs to get in?',
      hint: 'A build job or a server outside AWS is in none of the six rows. It calls AssumeRoleWithWebIdentity itself, with a token of its own issuer.',
      answers: [
        {
          id: 'customers',
          text: 'Users of our app: customers, members, the public',
          because:
            'People who are not your staff have no place in your directory. Cognito keeps them apart from it.',
          leads: { question: 'app-reach' },
        },
        {
          id: 'staff',
          text: 'Our own people, or machines in our Windows domain',
          because:
            'They are in a directory already, or will be. What they reach decides which service uses it.',
          leads: { question: 'staff-reach' },
        },
        {
          id: 'account',
          text: 'Someone who works in another AWS account',
          because:
            'They have AWS credentials already, so nobody has to vouch for them. The two accounts only have to agree.',
          leads: { question: 'account-use' },
        },
      ],
    },
    {
      id: 'app-reach',
      asks: 'Once a user is signed in, whom does the app call?',
      answers: [
        {
          id: 'own',
          text: 'Our own back end, which wants to know who is asking',
          because: 'A back end checks a token. No AWS credentials are needed for that.',
          leads: { outcome: 'T2' },
        },
        {
          id: 'aws',
          text: 'AWS services, straight from the phone or the browser',
          because:
            'AWS accepts no sign-in token on its requests. The app needs credentials that expire.',
          leads: { question: 'app-sign-in' },
        },
      ],
    },
    {
      id: 'app-sign-in',
      asks: 'Who signs these users in today?',
      hint: 'Where several answers are true, take the one that is true of most users.',
      answers: [
        {
          id: 'social',
          text: 'A provider they already know, such as Google, Facebook or Amazon',
          because:
            'The sign-in exists. What is missing is the trade of its token for AWS credentials.',
          leads: { outcome: 'T1' },
        },
        {
          id: 'guests',
          text: 'Nobody: guests use the app without signing in',
          because:
            'Guests can have a role of their own, with fewer permissions. Only an identity pool gives them one.',
          leads: { outcome: 'T1' },
        },
        {
          id: 'nobody',
          text: 'Nobody yet: we need sign-up, passwords, a second factor',
          because:
            'First people need a place to sign in. An identity pool can then trade that sign-in for AWS credentials.',
          leads: { outcome: 'T2' },
        },
      ],
    },
    {
      id: 'staff-reach',
      asks: 'What do they need to reach?',
      answers: [
        {
          id: 'accounts',
          text: 'AWS accounts by console, CLI or API, or business applications',
          because:
            'That is sign-in for people, to accounts and applications. It is done once, for the whole organisation.',
          leads: { question: 'staff-store' },
        },
        {
          id: 'domain',
          text: 'Windows servers, desktops or databases that belong to a domain',
          because:
            'These talk to Active Directory themselves. No AWS session stands between the person and the machine.',
          leads: { question: 'directory-home' },
        },
      ],
    },
    {
      id: 'staff-store',
      asks: 'Where are these people kept today?',
      answers: [
        {
          id: 'ad',
          text: 'In Active Directory',
          because:
            'Identity Center takes AD as its source, through AWS Managed Microsoft AD or AD Connector. Groups and passwords stay where they are.',
          leads: { outcome: 'T3' },
        },
        {
          id: 'saml',
          text: 'At a provider that speaks SAML 2.0, such as Okta or OneLogin',
          because:
            'Identity Center trusts it for sign-in by SAML 2.0, and SCIM keeps people and groups in step.',
          leads: { outcome: 'T3' },
        },
        {
          id: 'other',
          text: 'In a store that does not speak SAML 2.0',
          because:
            'Identity Center cannot trust such a store, but it can hold the people itself. A broker of your own is what remains if that cannot be.',
          leads: { outcome: 'T3' },
        },
        {
          id: 'nowhere',
          text: 'Nowhere yet',
          because: 'Identity Center has a directory of its own. Nothing else has to be set up.',
          leads: { outcome: 'T3' },
        },
      ],
    },
    {
      id: 'directory-home',
      asks: 'Do you run an Active Directory of your own that they should go on using?',
      answers: [
        {
          id: 'yes',
          text: 'Yes, on our premises',
          because:
            'The people and their passwords exist. The question is whether AWS only asks your directory or needs one of its own.',
          leads: { question: 'directory-use' },
        },
        {
          id: 'no',
          text: 'No',
          because: 'Then AWS can run a real one for you, and there is nothing to connect to.',
          leads: { outcome: 'T6' },
        },
      ],
    },
    {
      id: 'directory-use',
      asks: 'What must hold for it in AWS?',
      answers: [
        {
          id: 'no-copy',
          text: 'No account or password may be kept in AWS; servers only join our domain',
          because: 'A proxy is enough. It forwards each question to your own AD and keeps nothing.',
          leads: { outcome: 'T5' },
        },
        {
          id: 'controllers',
          text: 'We need trusts, a schema of our own, or RDS for SQL Server with AD sign-in',
          because:
            'A proxy has no domain controllers. These need real ones in AWS, joined to your own by a trust.',
          leads: { outcome: 'T6' },
        },
        {
          id: 'alone',
          text: 'It must go on working while the line to our premises is down',
          because: 'A proxy answers nothing without that line. A directory in AWS does.',
          leads: { outcome: 'T6' },
        },
      ],
    },
    {
      id: 'account-use',
      asks: 'What will they do in your account?',
      answers: [
        {
          id: 'work',
          text: 'Work with several services for a while',
          because:
            'A role: the only way that works with every service. While they use it, they act as the role and give up their own permissions.',
          leads: { outcome: 'T4' },
        },
        {
          id: 'copy',
          text: 'Use one resource together with their own, such as copy between two buckets',
          because:
            'A resource policy: they keep their own permissions, so one request can use both sides. The service must have such policies, as S3 does.',
          leads: { outcome: 'T4' },
        },
        {
          id: 'vendor',
          text: 'Act for us, as a vendor that does so for many companies',
          because:
            'A role with an external id: the vendor cannot be tricked into using your role for another of its customers.',
          leads: { outcome: 'T4' },
        },
      ],
    },
  ],
};
