import type { Question } from '../question.ts';

/** What goes wrong where people come from Active Directory or from another provider, found by running it. */
export const identityCenterSourcesQuestions: readonly Question[] = [
  {
    id: 'left-the-ad-group',
    kind: 'diagnose',
    flow: 'identity-center-active-directory',
    fault: 'sync-is-late',
    finds: 'step',
    scene:
      'Identity Center takes its people from Active Directory, with a sync from time to time. ReportReader is assigned to the AD group Analytics. Ten minutes ago Ana was taken out of that group, and no sync has run since.',
    asks: 'She signs in at the portal to read reports. Where is she stopped?',
    statements: ['N11', 'N16', 'T3'],
    study: {
      flow: 'identity-center-active-directory',
      step: 'sign-in',
      fault: 'sync-is-late',
    },
    options: [
      {
        key: 'none',
        text: 'Nowhere: she reads the reports',
        because:
          'AD is asked for her password only. Her groups come from the copy that the last sync made, and there she is still a member.',
      },
      {
        key: 'sign-in',
        text: 'At the sign-in: AD reports her groups along with the password check',
        because:
          'AD confirms the password and that the account is enabled. Identity Center does not ask it for groups at that moment.',
      },
      {
        key: 'choose-reader',
        text: 'At the choice of ReportReader: the portal looks the group up in AD',
        because:
          'The portal does look at the group again, but in the identity store. After the next sync she will not be in it.',
      },
      {
        key: 'open-bucket',
        text: 'At the bucket: the role asks whether she is still a member',
        because:
          'The role in the account knows no groups. It weighs its policies, and those allow ReportReader to read.',
      },
    ],
  },
  {
    id: 'disabled-in-ad',
    kind: 'diagnose',
    flow: 'identity-center-active-directory',
    fault: 'disabled-in-directory',
    finds: 'check',
    scene:
      'At nine Ana’s account is disabled in Active Directory, from which Identity Center takes its people. The next sync has not run when she signs in at the portal at five past nine, with the right password.',
    asks: 'Which check stops her?',
    statements: ['N11', 'N38', 'T3'],
    study: {
      flow: 'identity-center-active-directory',
      step: 'sign-in',
      fault: 'disabled-in-directory',
    },
    options: [
      {
        key: 'idp.account-enabled',
        text: 'Active Directory: is the account enabled?',
        because:
          'Every sign-in is passed on to a domain controller. So a disabled account is shut out at once, without waiting for the sync.',
      },
      {
        key: 'sso-signin.user-active',
        text: 'Identity store: is the copied user active?',
        because:
          'The copy is from the last sync and still says active. This check matters where Identity Center keeps the people itself.',
      },
      {
        key: 'idp.password',
        text: 'Active Directory: is the password right?',
        because:
          'It is right. The page shows the same words for a wrong one, so the text on the screen cannot tell.',
      },
      {
        key: 'sso-portal.assigned',
        text: 'Portal: is anything still assigned to her?',
        because:
          'Her groups and assignments are untouched. She does not come as far as the portal, which would look at them.',
      },
    ],
  },
  {
    id: 'group-made-anew-repair',
    kind: 'diagnose',
    flow: 'identity-center-active-directory',
    fault: 'group-made-anew',
    finds: 'repair',
    repairs: async () => (await import('./identityCenterRepairs.ts')).groupMadeAnewRepairs,
    scene:
      'Somebody deleted the AD group Analytics and made it again, with the same name and the same people. The sync has run since. Ana’s open portal page still shows ReportReader, but at the click it says “No access”.',
    asks: 'Which change lets her in again?',
    statements: ['N11', 'N12', 'N16'],
    study: {
      flow: 'identity-center-active-directory',
      step: 'choose-reader',
      fault: 'group-made-anew',
    },
    options: [
      {
        key: 'assign-anew',
        text: 'Assign ReportReader to the group that exists now',
        because:
          'An assignment holds the id of a group, not its name. The new group has another id, and nothing was assigned to it.',
      },
      {
        key: 'sync-again',
        text: 'Let the sync run once more, so that it finds the group',
        because:
          'The sync has found it: group and members are in the store. A sync copies people, never assignments.',
      },
      {
        key: 'provision',
        text: 'Provision ReportReader in the account once more',
        because:
          'That writes the permission set into its role. The role is in order; nobody is assigned who could use it.',
      },
      {
        key: 'administrator',
        text: 'Let ReportReader allow all actions, and provision it',
        because:
          'That widens what may be done with the permission set. Who may choose it is in the assignment.',
      },
    ],
  },
  {
    id: 'new-certificate-at-okta',
    kind: 'diagnose',
    flow: 'identity-center-external-idp',
    fault: 'certificate-rotated',
    finds: 'step',
    scene:
      'People enter fourteen accounts through Identity Center, which takes them from Okta by SAML. Overnight Okta begins to sign with a new certificate. Nobody changes anything at AWS, and in the morning Ben wants to go to the console.',
    asks: 'Which step refuses him?',
    statements: ['N11', 'N02', 'N04'],
    pairs: ['center-iam'],
    study: {
      flow: 'identity-center-external-idp',
      step: 'post-response',
      fault: 'certificate-rotated',
    },
    options: [
      {
        key: 'post-response',
        text: 'Okta’s response is posted to Identity Center',
        because:
          'Identity Center holds the old certificate. That is one place to mend, and until then it locks people out of all accounts.',
      },
      {
        key: 'post-to-aws',
        text: 'A response is posted to the account, where the old certificate is',
        because:
          'With plain SAML and IAM it would be so, in each of the fourteen. Here the accounts see assertions of Identity Center only.',
      },
      {
        key: 'post-request',
        text: 'Identity Center’s request is posted to Okta',
        because:
          'Okta checks who asks, and that has not changed. Its own certificate is for what it says, not for what it hears.',
      },
      {
        key: 'none',
        text: 'None, as the response brings the new certificate along',
        because:
          'It does bring it. But anybody can put a certificate into a message; only one that was registered before counts.',
      },
    ],
  },
];
