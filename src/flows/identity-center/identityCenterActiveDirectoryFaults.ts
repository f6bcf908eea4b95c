import type { Fault } from '../flow.ts';
import { changeDirectoryPerson } from '../worldChanges.ts';
import { domain, syncDirectory } from './directorySync.ts';
import { changeInstance, inTurn } from './identityCenterChanges.ts';

const notVerified = 'We couldn’t verify your sign-in credentials. Please try again.';

export const identityCenterActiveDirectoryFaults: readonly Fault[] = [
  {
    id: 'password-expired',
    title: 'Ana’s domain password has expired',
    breaks: changeDirectoryPerson('ana', (person) => ({ ...person, passwordExpired: true })),
    expect: { step: 'sign-in', rule: 'idp.password-current', error: notVerified },
    lesson:
      'The password is right, and the directory refuses it all the same until a new one is chosen. A domain controller says so; the page in the browser does not.',
    repair: 'Choose a new password at a Windows computer of the domain, then sign in again.',
  },
  {
    id: 'disabled-in-directory',
    title: 'Ana’s account is disabled in Active Directory',
    breaks: changeDirectoryPerson('ana', (person) => ({ ...person, disabled: true })),
    expect: { step: 'sign-in', rule: 'idp.account-enabled', error: notVerified },
    lesson:
      'Each sign-in asks the directory, so this works at once and needs no sync. The user in the identity store still looks active.',
    repair: 'Enable the account in Active Directory, if that is what is wanted.',
  },
  {
    id: 'mail-address-typed',
    title: 'Ana types her mail address',
    breaks: (world) => world,
    inputs: { userName: 'ana.torres@corp.example' },
    expect: { step: 'sign-in', rule: 'idp.user', error: notVerified },
    lesson:
      'Her mail address is ana.torres@corp.example, her user principal name ana@corp.example. They look alike, and only the second one is an account of the domain.',
    repair:
      'Type the user principal name, or CORP\\ana. Companies avoid the trouble by making both the same.',
  },
  {
    id: 'link-down',
    title: 'The VPN between AWS and the company is down',
    breaks: (world) => ({
      ...world,
      directories: Object.fromEntries(
        Object.entries(world.directories).filter(([name]) => name !== domain),
      ),
    }),
    expect: { step: 'sign-in', rule: 'sso-signin.directory', error: notVerified },
    lesson:
      'AD Connector stores nothing: without the link to a domain controller nobody can sign in, in any account. Sessions that run already go on.',
    repair:
      'Restore the link. Keep two connections, or use AWS Managed Microsoft AD, and an emergency access that does not need the directory.',
  },
  {
    id: 'not-in-sync-scope',
    title: 'Chloé of the legal department tries her domain password',
    breaks: (world) => world,
    inputs: { userName: 'chloe@corp.example', password: 'demonstration-chloe' },
    expect: { step: 'sign-in', rule: 'sso-signin.user', error: notVerified },
    lesson:
      'Active Directory says yes, and the store has no such user: none of her groups was chosen for the sync. Not everybody in the domain is a person of Identity Center.',
    repair:
      'Add one of her groups to the sync, wait until it has run, and assign the group something.',
  },
  {
    id: 'group-made-anew',
    title: 'The AD group is deleted and made again, and the sync runs',
    before: 'choose-reader',
    breaks: inTurn(
      changeInstance((instance) => ({ ...instance, groups: {} })),
      syncDirectory,
    ),
    expect: { step: 'choose-reader', rule: 'sso-portal.assigned', error: 'No access' },
    lesson:
      'A group is known by its id, not by its name. The new one has the same name and the same people, and nothing is assigned to it.',
    repair: 'Assign the permission set to the new group. Rename groups instead of making new ones.',
  },
  {
    id: 'sync-is-late',
    title: 'Ana left the AD group an hour ago, and the sync has not run yet',
    breaks: changeDirectoryPerson('ana', (person) => ({
      ...person,
      groups: person.groups.filter((group) => group !== 'Analytics'),
    })),
    succeeds:
      'Ana still reads the reports. The directory is asked for her password only; the group comes from the copy in the identity store, which is hours old.',
    lesson:
      'Two questions, two ages: who you are is asked of the directory now, what you may do was copied at the last sync. Taking somebody out of a group is not an emergency brake.',
    repair:
      'Wait for the sync, or have it run now. To lock somebody out at once, disable the account and revoke the sessions of the role.',
    stopped: {
      by: syncDirectory,
      expect: { step: 'sign-in', rule: 'sso-signin.user', error: notVerified },
    },
  },
];
