import type { Question } from '../question.ts';
import { foundationsMovesQuestions } from './foundationsMoves.ts';
import { foundationsPoliciesQuestions } from './foundationsPolicies.ts';
import { foundationsRunsQuestions } from './foundationsRuns.ts';

/** What all federation has in common. */
export const foundationsQuestions: readonly Question[] = [
  {
    id: 'what-every-request-carries',
    kind: 'read',
    flow: 'saml-api',
    step: 'assume-role',
    shows: { side: 'response', view: 'credentials' },
    finds: {
      sameAs: { step: 'read-report', side: 'request', view: 'http', path: '/headers/7' },
    },
    scene:
      'STS has answered with these credentials. A tool now reads an object from S3 and signs the request with them.',
    asks: 'Which of the four travels along as it is, in a header of its own?',
    statements: ['N09', 'N10'],
    study: { flow: 'saml-api', step: 'read-report' },
    options: [
      {
        key: '/AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/Credentials/SessionToken',
        because:
          'The header X-Amz-Security-Token holds it. By it S3 knows that the key is one of a session, and of which.',
      },
      {
        key: '/AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/Credentials/SecretAccessKey',
        because:
          'The secret never travels. It makes the signature, and AWS makes the same one to compare.',
      },
      {
        key: '/AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/Credentials/AccessKeyId',
        because:
          'The id travels too, but as a part of the header Authorization, beside date, Region and service.',
      },
      {
        key: '/AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/Credentials/Expiration',
        because:
          'Expiration tells the tool when to ask for new credentials. AWS knows it already, so the tool need not send it.',
      },
    ],
  },
  {
    id: 'notes-trust-policy',
    kind: 'then-now',
    scene: 'The trust policy of a role says who may take on the role.',
    asks: 'Is that so?',
    statements: ['N36'],
    study: { flow: 'saml-api', step: 'assume-role', fault: 'other-provider' },
    right: 'true',
    options: [
      {
        key: 'true',
        text: 'Still true: without a match in it, nobody takes on the role',
        because:
          'It is the resource policy of the role. Every call whose name begins with AssumeRole is weighed against it.',
      },
      {
        key: 'changed:permission-set',
        text: 'True then; today permission sets of Identity Center say so for every role',
        because:
          'Permission sets make roles of their own, and each of those has a trust policy too. Other roles are not touched.',
      },
      {
        key: 'never:permissions',
        text: 'Never quite: it says what the role may do',
        because:
          'What a session may do is in the permissions policies of the role. The two kinds of policy answer two questions.',
      },
      {
        key: 'never:provider',
        text: 'Never quite: the identity provider says so, and AWS follows',
        because:
          'The provider may list roles for a person, but a role whose trust policy does not admit the provider stays closed.',
      },
    ],
  },
  ...foundationsMovesQuestions,
  ...foundationsRunsQuestions,
  ...foundationsPoliciesQuestions,
];
