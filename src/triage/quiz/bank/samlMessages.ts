import type { Question, Visit } from '../question.ts';

const account = '111122223333';
const partnerHub = `arn:aws:iam::${account}:saml-provider/PartnerHub`;

/** Somebody whom the hub vouches for asks for the role SurveyGuest. */
const guestCalled = (nameId: string): Visit => ({
  principal: { kind: 'saml', providerArn: partnerHub },
  action: 'sts:AssumeRoleWithSAML',
  resource: `arn:aws:iam::${account}:role/SurveyGuest`,
  resourceAccount: account,
  context: { 'saml:aud': 'https://signin.aws.amazon.com/saml', 'saml:sub': nameId },
});

/** The messages of SAML 2.0 federation, their order, and the policies that judge them. */
export const samlMessagesQuestions: readonly Question[] = [
  {
    id: 'order-saml-api',
    kind: 'order',
    flow: 'saml-api',
    scene:
      'A tool on Ana’s laptop has no AWS key. She has an account at AD FS, which AWS trusts by SAML 2.0. Before its real work the tool checks whom AWS takes it for.',
    asks: 'In which order does the tool reach a report in S3?',
    statements: ['N06', 'N15', 'N19'],
    study: { flow: 'saml-api', step: 'assume-role' },
    options: [
      {
        key: 'sign-in',
        because:
          'The identity store comes first. Until AD FS vouches for Ana, nobody at AWS has heard of her.',
      },
      {
        key: 'take-response',
        because:
          'AD FS answers with a form for a browser. The tool takes the response out, as no browser will post it.',
      },
      {
        key: 'assume-role',
        because:
          'STS wants the assertion in the call, so it must be at hand. Only this call yields keys.',
      },
      {
        key: 'who-am-i',
        because:
          'GetCallerIdentity is signed with the new keys, so it cannot come before them. It is the check, and comes before the report.',
      },
      {
        key: 'read-report',
        because: 'S3 knows nothing of SAML. It is the resource, and the last of the three moves.',
      },
    ],
  },
  {
    id: 'what-saml-aud-reads',
    kind: 'read',
    flow: 'saml-api',
    step: 'assume-role',
    shows: { side: 'request', view: 'saml' },
    finds: { sameAs: { check: 'trust.condition' } },
    scene:
      'The role’s trust policy has one condition, on the key SAML:aud. A tool sends this assertion to STS.',
    asks: 'Which field of the assertion does the condition look at?',
    statements: ['N18', 'N36', 'N17'],
    study: { flow: 'saml-api', step: 'assume-role', fault: 'regional-recipient' },
    options: [
      {
        key: '/samlp:Response/Assertion/Subject/SubjectConfirmation/SubjectConfirmationData/@Recipient',
        because:
          'In spite of its name, the key SAML:aud holds the Recipient: the address that the assertion was made for.',
      },
      {
        key: '/samlp:Response/Assertion/Conditions/AudienceRestriction/Audience',
        because:
          'The names are alike, and that misleads many. AWS checks the Audience itself; for conditions the key reads another field.',
      },
      {
        key: '/samlp:Response/Assertion/Issuer',
        because:
          'This names AD FS. Conditions reach it by the key SAML:iss, and the SAML provider in Principal stands for it.',
      },
      {
        key: '/samlp:Response/Assertion/Subject/NameID',
        because: 'This names Ana. Conditions reach it by the key SAML:sub.',
      },
    ],
  },
  {
    id: 'order-saml-console',
    kind: 'order',
    flow: 'saml-console',
    scene:
      'Ana wants to look at a bucket in the AWS console. She has an account at AD FS, where two of her groups stand for roles, and no AWS user.',
    asks: 'In which order does she get to the bucket?',
    statements: ['N06', 'N15', 'N18'],
    study: { flow: 'saml-console', step: 'choose-role' },
    options: [
      {
        key: 'sign-in',
        because:
          'It begins at the identity provider. AWS cannot do anything for Ana before AD FS has vouched for her.',
      },
      {
        key: 'post-response',
        because:
          'AD FS has answered with a form for AWS. The roles stand in it, so AWS cannot offer any before it has it.',
      },
      {
        key: 'choose-role',
        because:
          'The assertion lists two roles, and a session has one. Only with the choice does AWS call STS for her.',
      },
      {
        key: 'open-console',
        because:
          'The answer to the choice is a redirect with a cookie. Behind the cookie are the credentials that STS gave.',
      },
      {
        key: 'open-bucket',
        because:
          'The console has to know the session before it can ask S3 in its name. The resource comes last.',
      },
    ],
  },
  {
    id: 'field-that-is-refused',
    kind: 'read',
    flow: 'saml-console',
    fault: 'wrong-audience',
    step: 'post-response',
    shows: { side: 'request', view: 'saml' },
    finds: { sameAs: { check: 'saml.audience' } },
    scene:
      'Someone set AD FS up anew, by a guide from the internet. Since then AWS refuses every sign-in to the commercial account 111122223333. This is what a browser posts.',
    asks: 'Which field is it refused for?',
    statements: ['N17', 'N18'],
    study: { flow: 'saml-console', fault: 'wrong-audience', step: 'post-response' },
    options: [
      {
        key: '/samlp:Response/Assertion/Conditions/AudienceRestriction/Audience',
        because:
          'It says for whom the assertion was made: the partition GovCloud. For a commercial account it is urn:amazon:webservices.',
      },
      {
        key: '/samlp:Response/Assertion/Subject/SubjectConfirmation/SubjectConfirmationData/@Recipient',
        because:
          'This is the global sign-in page of the commercial partition, where the browser has posted it. It is in order.',
      },
      {
        key: '/samlp:Response/Assertion/Issuer',
        because:
          'This is the name of AD FS itself. It would be refused if it differed from the metadata at AWS; a guide seldom touches it.',
      },
      {
        key: '/samlp:Response/Assertion/AttributeStatement/Attribute[1]#claim',
        because:
          'A session name may hold letters, digits and a few signs, the at sign among them. This one fits.',
      },
    ],
  },
  {
    id: 'assertion-in-cloudtrail',
    kind: 'read',
    flow: 'saml-api',
    step: 'assume-role',
    shows: { side: 'request', view: 'saml' },
    finds: { sameAs: { trail: '/requestParameters/sAMLAssertionID', step: 'assume-role' } },
    scene:
      'Ana signs in many times a day. One AssumeRoleWithSAML event in CloudTrail looks odd, and the sign-in behind it is to be found in the log of AD FS. This message was sent in that very call.',
    asks: 'Which of these values stands in the event and belongs to this one sign-in alone?',
    statements: ['N17', 'N19'],
    study: { flow: 'saml-api', step: 'assume-role' },
    options: [
      {
        key: '/samlp:Response/Assertion/@ID',
        because:
          'CloudTrail keeps it as sAMLAssertionID. AD FS makes a new one for each assertion, so it joins the two logs.',
      },
      {
        key: '/samlp:Response/@ID',
        because:
          'This is the number of the envelope. AWS takes the assertion out of it, and CloudTrail keeps the number of that.',
      },
      {
        key: '/samlp:Response/Assertion/Subject/NameID',
        because:
          'The event does show it, as the name of the user. But it is the same in every sign-in of Ana’s.',
      },
      {
        key: '/samlp:Response/Assertion/AttributeStatement/Attribute[1]#claim',
        because:
          'The event has it as roleSessionName. It tells Ana from others, but not one of her sign-ins from the next.',
      },
    ],
  },
  {
    id: 'list-of-endpoints',
    kind: 'judge',
    scene:
      'AD FS now sends people to the sign-in page in Frankfurt, so the Recipient of Ana’s assertion is https://eu-central-1.signin.aws.amazon.com/saml. The trust policy was changed beforehand.',
    asks: 'Does the role admit her?',
    statements: ['N18', 'N36'],
    study: { flow: 'saml-api', fault: 'regional-recipient', step: 'assume-role' },
    request: {
      principal: { kind: 'saml', providerArn: `arn:aws:iam::${account}:saml-provider/ADFS` },
      action: 'sts:AssumeRoleWithSAML',
      resource: `arn:aws:iam::${account}:role/DataReader`,
      resourceAccount: account,
      context: {
        'saml:aud': 'https://eu-central-1.signin.aws.amazon.com/saml',
        'saml:iss': 'http://adfs.corp.example/adfs/services/trust',
      },
    },
    policies: {
      resource: {
        kind: 'role-trust',
        id: 'Trust policy of the role DataReader',
        document: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'PeopleFromAdfs',
              Effect: 'Allow',
              Principal: { Federated: `arn:aws:iam::${account}:saml-provider/ADFS` },
              Action: 'sts:AssumeRoleWithSAML',
              Condition: {
                StringEquals: {
                  'SAML:aud': [
                    'https://signin.aws.amazon.com/saml',
                    'https://eu-central-1.signin.aws.amazon.com/saml',
                  ],
                  'SAML:iss': 'http://adfs.corp.example/adfs/services/trust',
                },
              },
            },
          ],
        },
      },
    },
    options: [
      {
        key: 'allow:PeopleFromAdfs',
        text: 'Yes: her Recipient is on the list, and the Issuer fits',
        because:
          'Values of one key are alternatives: one that fits is enough. Several keys must all fit, and both do.',
      },
      {
        key: 'allow:',
        text: 'Yes: one of the two keys in the condition is enough',
        because:
          'Both keys have to fit. Had the Issuer been another, the right Recipient would not help.',
      },
      {
        key: 'no-allow:role trust',
        text: 'No: her Recipient would have to equal both addresses on the list',
        because:
          'No value could equal both. A list under one key offers alternatives, here the old page and the new one.',
      },
      {
        key: 'no-allow:resource-based',
        text: 'No: SAML:aud is her Audience, and that is urn:amazon:webservices',
        because:
          'The name suggests it, but the key holds the Recipient. AWS checks the Audience apart from any policy.',
      },
    ],
  },
  {
    id: 'end-of-an-address',
    kind: 'spot',
    scene:
      'An identity provider that several companies share vouches for people by their mail addresses. Those of Example Corp may have the role SurveyGuest. One day eve@notcorp.example gets in too.',
    asks: 'Which line lets Eve in?',
    statements: ['N36', 'N37', 'N17'],
    study: { flow: 'saml-api', fault: 'other-provider', step: 'assume-role' },
    policy: {
      id: 'Trust policy of the role SurveyGuest',
      kind: 'role-trust',
      document: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Federated: partnerHub },
            Action: 'sts:AssumeRoleWithSAML',
            Condition: {
              StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' },
              StringLike: { 'SAML:sub': '*corp.example' },
            },
          },
        ],
      },
    },
    stranger: guestCalled('eve@notcorp.example'),
    rightful: guestCalled('ana.torres@corp.example'),
    options: [
      {
        key: '/Statement/0/Condition/StringLike/SAML:sub',
        becomes: '*@corp.example',
        because:
          'The star also takes in “eve@not”. With the at sign behind it, what follows is the whole name of the domain.',
      },
      {
        key: '/Statement/0/Condition/StringEquals/SAML:aud',
        becomes: 'https://corp.example/saml',
        because:
          'This key holds the address that the assertion was made for, and that is AWS’s for everyone. Changed like this, nobody gets in.',
      },
      {
        key: '/Statement/0/Principal/Federated',
        becomes: `arn:aws:iam::${account}:saml-provider/ADFS`,
        because:
          'Then the role trusts another provider, and the guests of the shared one are all out. It would be right if they came from AD FS.',
      },
      {
        key: '/Statement/0/Action',
        becomes: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
        because:
          'That permits session tags in addition. It takes nothing away from anybody, not even from Eve.',
      },
    ],
  },
];
