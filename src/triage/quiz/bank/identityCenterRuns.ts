import type { Question } from '../question.ts';

/** What goes wrong on the way through Identity Center, found by running it. */
export const identityCenterRunsQuestions: readonly Question[] = [
  {
    id: 'empty-list-no-error',
    kind: 'diagnose',
    flow: 'identity-center-cli',
    fault: 'left-the-group',
    finds: 'step',
    scene:
      'Dana was taken out of the only group that gave her access to an account. She runs aws sso login, and then a tool that lists her accounts, lists the roles of account 111122223333, and gets credentials.',
    asks: 'Which step is the first to be refused?',
    statements: ['N12', 'N13'],
    study: { flow: 'identity-center-cli', step: 'list-roles', fault: 'left-the-group' },
    options: [
      {
        key: 'list-roles',
        text: 'The list of the account’s roles',
        because:
          'This is the first question about an account, and she has nothing there: “No access”.',
      },
      {
        key: 'list-accounts',
        text: 'The list of accounts',
        because:
          'It answers with what is assigned to her. That is nothing, and an empty list is no error.',
      },
      {
        key: 'sign-in',
        text: 'The sign-in, as nothing is assigned to her',
        because:
          'The sign-in proves who she is. Whoever is active in the store can sign in, with or without assignments.',
      },
      {
        key: 'get-credentials',
        text: 'The request for credentials',
        because:
          'It would be refused as well. But the tool asks for the roles of the account first.',
      },
    ],
  },
  {
    id: 'role-name-in-profile',
    kind: 'diagnose',
    flow: 'identity-center-cli',
    fault: 'role-instead-of-permission-set',
    finds: 'error',
    scene:
      'In account 111122223333 there is an IAM role DataReader, which people reach by SAML from AD FS. Dana comes through Identity Center and writes sso_role_name = DataReader into her profile. She has ReportReader in that account.',
    asks: 'What does the command line get when it asks for credentials?',
    statements: ['N12', 'N04'],
    pairs: ['center-iam'],
    study: {
      flow: 'identity-center-cli',
      step: 'get-credentials',
      fault: 'role-instead-of-permission-set',
    },
    options: [
      {
        key: 'ForbiddenException',
        text: 'ForbiddenException, from the portal',
        because:
          'The setting takes the name of a permission set, in spite of what it is called. None that is assigned to her has this name.',
      },
      {
        key: 'none',
        text: 'Credentials of DataReader, as the role exists',
        because:
          'Identity Center knows only roles that it made from permission sets. DataReader belongs to plain SAML with IAM.',
      },
      {
        key: 'AccessDenied',
        text: 'AccessDenied, from the trust policy of DataReader',
        because:
          'That would come from STS, if it were asked. The portal looks for an assignment first, and finds none.',
      },
      {
        key: 'UnauthorizedException',
        text: 'UnauthorizedException, as her token is for ReportReader',
        because:
          'That is for a token that is unknown or has ended. The token stands for Dana and names no permission set.',
      },
    ],
  },
  {
    id: 'not-provisioned-repair',
    kind: 'diagnose',
    flow: 'identity-center-cli',
    fault: 'not-provisioned',
    finds: 'repair',
    repairs: async () => (await import('./identityCenterRepairs.ts')).notProvisionedRepairs,
    scene:
      'A script adds s3:GetObject to the permission set ReportReader, through the API of Identity Center. The permission set shows the new policy. Dana can list the reports as before, but is refused when she reads one.',
    asks: 'What lets her read?',
    statements: ['N12', 'N14'],
    study: { flow: 'identity-center-cli', step: 'read-report', fault: 'not-provisioned' },
    options: [
      {
        key: 'provision',
        text: 'Provision the permission set',
        because:
          'A permission set is a template. Its role in the account keeps the old policy until the set is provisioned again.',
      },
      {
        key: 'widen',
        text: 'Let the script write s3:* on everything into it',
        because:
          'The template was good enough before. The wider one stays where it is too, and the role does not change.',
      },
      {
        key: 'new-session',
        text: 'Sign out and in again, for a fresh session',
        because:
          'Policies of a role hold for its running sessions as well. A fresh session has the same old role.',
      },
      {
        key: 'longer-session',
        text: 'Give the permission set sessions of twelve hours',
        because:
          'Her session has not ended; listing still works. The length of a session says nothing about what it may do.',
      },
    ],
  },
  {
    id: 'role-made-anew-repair',
    kind: 'diagnose',
    flow: 'identity-center-console',
    fault: 'role-made-anew',
    finds: 'repair',
    repairs: async () => (await import('./identityCenterRepairs.ts')).roleMadeAnewRepairs,
    scene:
      'A bucket policy denies everybody whose aws:PrincipalArn is not the ARN of the role AWSReservedSSO_ReportReader_ with its 16 characters at the end. Yesterday the only assignment of ReportReader, to a group, was deleted and made again. Today all readers are denied.',
    asks: 'Which change lets them in and keeps all others out?',
    statements: ['N12', 'N10'],
    study: { flow: 'identity-center-console', step: 'open-bucket', fault: 'role-made-anew' },
    options: [
      {
        key: 'pattern',
        text: 'In the bucket policy, ArnNotLike with * for the 16 characters',
        because:
          'The role was deleted with its last assignment, and the new one ends in other characters. The pattern fits this one and the next.',
      },
      {
        key: 'string-equals',
        text: 'In the bucket policy, StringNotEquals with * for the 16 characters',
        because:
          'StringNotEquals takes the star for an ordinary character. No ARN equals that text, so the Deny applies to everybody.',
      },
      {
        key: 'provision',
        text: 'Provision ReportReader in the account once more',
        because:
          'That brings policies of the set to its role. The role keeps its new name, which the bucket policy does not know.',
      },
      {
        key: 'assign-again',
        text: 'Delete the assignment once more, and make it again',
        because:
          'That makes yet another role with other characters. The old one does not come back under its name.',
      },
    ],
  },
  {
    id: 'tidied-providers',
    kind: 'diagnose',
    flow: 'identity-center-console',
    fault: 'provider-deleted',
    finds: 'step',
    scene:
      'Somebody tidies up account 111122223333 and deletes a SAML provider that nobody seems to use: AWSSSO_9d48991d4c30c251_DO_NOT_DELETE. Next morning Eli signs in at the portal of Identity Center and wants to go to the console of that account.',
    asks: 'Which step fails?',
    statements: ['N01', 'N13', 'N02'],
    pairs: ['center-iam'],
    study: {
      flow: 'identity-center-console',
      step: 'post-response',
      fault: 'provider-deleted',
    },
    options: [
      {
        key: 'post-response',
        text: 'His browser posts the portal’s SAML response to AWS’s sign-in page',
        because:
          'Beneath Identity Center lies SAML with IAM. STS looks the provider up in the account, and it is gone.',
      },
      {
        key: 'sign-in',
        text: 'He types his password at the sign-in page of Identity Center',
        because:
          'Identity Center signs people in with its own store. It needs no provider in any account for that.',
      },
      {
        key: 'see-assignments',
        text: 'The portal shows him what is assigned',
        because:
          'The list comes from the assignments that Identity Center keeps. It does not look into the account.',
      },
      {
        key: 'none',
        text: 'None, as he does not come from an outside provider',
        because:
          'To the account, Identity Center is an outside provider. That one SAML provider stands for it.',
      },
    ],
  },
  {
    id: 'desktop-repair',
    kind: 'diagnose',
    flow: 'identity-center-windows',
    fault: 'no-send-command',
    finds: 'repair',
    repairs: async () => (await import('./identityCenterRepairs.ts')).sendCommandRepairs,
    scene:
      'A permission set was copied from one for shell sessions. It allows ssm:StartSession on a Windows server, and what Fleet Manager needs to draw a desktop. Dana chooses single sign-on to the server, and the console shows AccessDenied.',
    asks: 'What has to be allowed as well?',
    statements: ['N03', 'N12'],
    study: { flow: 'identity-center-windows', step: 'ask-for-user', fault: 'no-send-command' },
    options: [
      {
        key: 'send-command',
        text: 'ssm:SendCommand on the server and on the document AWSSSO-CreateSSOUser',
        because:
          'Dana has no Windows user yet. Systems Manager makes one, by running this document on the server.',
      },
      {
        key: 'server-only',
        text: 'ssm:SendCommand on the server alone',
        because:
          'IAM asks about two resources here: the server and the document. A statement that names one covers half.',
      },
      {
        key: 'start-session',
        text: 'ssm:StartSession on the server and on the document AWSSSO-CreateSSOUser',
        because:
          'A session opens the line to the server. To run a document there is another action, SendCommand.',
      },
      {
        key: 'connections',
        text: 'ssm-guiconnect:* on all resources, in place of single actions',
        because:
          'These actions draw the desktop in the browser. They come later, and the ones in use are allowed.',
      },
    ],
  },
  {
    id: 'behind-a-balancer',
    kind: 'diagnose',
    flow: 'identity-center-saml-app',
    fault: 'behind-a-balancer',
    finds: 'check',
    scene:
      'An expenses application takes people from Identity Center by SAML. Last night it was moved behind a load balancer, which ends TLS and passes requests on as plain http. Nothing was changed at Identity Center, and since then no sign-in works.',
    asks: 'Which check in the application fails?',
    statements: ['N03', 'N14'],
    study: {
      flow: 'identity-center-saml-app',
      step: 'post-response',
      fault: 'behind-a-balancer',
    },
    options: [
      {
        key: 'saml.recipient',
        text: 'The Recipient against the application’s own address',
        because:
          'The assertion was made for the address with https. The application now believes that its address begins with http.',
      },
      {
        key: 'saml.audience',
        text: 'The Audience against the application’s entity id',
        because:
          'An entity id is a name, even where it looks like an address. A load balancer does not change it.',
      },
      {
        key: 'saml.signature.digest',
        text: 'The digest against the content of the assertion',
        because:
          'The load balancer takes TLS off the outside and leaves the form as it is. The assertion inside is unchanged.',
      },
      {
        key: 'saml.signature.certificate',
        text: 'The certificate against the one from the metadata',
        because:
          'This certificate signs assertions and belongs to Identity Center. The one for TLS, on the balancer, is another.',
      },
    ],
  },
  {
    id: 'ampersand-in-a-tag',
    kind: 'diagnose',
    flow: 'identity-center-abac',
    fault: 'sign-not-allowed-in-tags',
    finds: 'step',
    scene:
      'Identity Center sends each person’s department to the accounts, for access control by attributes. The personnel office renames a department to “Analytics & Research”. Tag values at AWS may hold letters, digits, spaces and _ . : / = + - @.',
    asks: 'Where are the people of that department stopped?',
    statements: ['N14', 'N11'],
    study: {
      flow: 'identity-center-abac',
      step: 'post-response',
      fault: 'sign-not-allowed-in-tags',
    },
    options: [
      {
        key: 'post-response',
        text: 'When the SAML response is posted to AWS',
        because:
          'The department would become a session tag, and AWS refuses the whole assertion for one bad value. No session begins.',
      },
      {
        key: 'open-folder',
        text: 'When they open the folder of the department',
        because:
          'That is where a missing or misspelt department shows. Here no session begins with which they could open anything.',
      },
      {
        key: 'choose-team-folder',
        text: 'When they choose the permission set',
        because:
          'The portal looks for an assignment and makes the assertion. It puts the value in without a look at tag rules.',
      },
      {
        key: 'sign-in',
        text: 'When they sign in at the portal',
        because:
          'A department in the store may hold an ampersand, and the sign-in does not use it. Tags concern the accounts alone.',
      },
    ],
  },
  {
    id: 'code-from-a-mail',
    kind: 'diagnose',
    flow: 'identity-center-cli',
    fault: 'device-code-phishing',
    finds: 'step',
    scene:
      'A stranger starts aws sso login at home, with the start URL of Dana’s company, and sends her the code in a mail that looks urgent. She opens the genuine page, signs in with password and second factor, and allows access.',
    asks: 'At which step is the stranger stopped?',
    statements: ['N02', 'N13'],
    study: {
      flow: 'identity-center-cli',
      step: 'list-reports',
      fault: 'device-code-phishing',
    },
    options: [
      {
        key: 'none',
        text: 'At none: he reads the reports as Dana',
        because:
          'Every check was passed, by Dana herself. A policy on the network address would stop him. So would PKCE, which has no code that one could mail.',
      },
      {
        key: 'confirm-code',
        text: 'At the code: it was given to his machine, and she is at hers',
        because:
          'Device codes are made for exactly that: one machine asks, another one approves. Nothing compares the two.',
      },
      {
        key: 'take-token',
        text: 'At the token: it goes to the browser that allowed access',
        because:
          'The token goes to whoever polls with the device code, and that is his command line. A browser gets no token here.',
      },
      {
        key: 'get-credentials',
        text: 'At the credentials: he cannot show the second factor',
        because:
          'The second factor is asked for at the sign-in, and she has shown it. The token that he holds stands for all of that.',
      },
    ],
  },
];
