import type { Entry } from '../entry.ts';
import { identityCenterGuide, rfc } from '../source.ts';

const place = 'scim';
const member = { kind: 'json-member', place } as const;

const scimGuide = identityCenterGuide(
  'Provision users and groups from an external identity provider using SCIM',
  'provision-automatically',
);

/** What an identity provider writes into the identity store over SCIM, and what it is told. */
export const scim: readonly Entry[] = [
  {
    kind: 'method',
    place,
    name: 'PATCH',
    title: 'Change a part',
    text: 'Only what the operations in the body name is changed. A group’s members are added and removed this way, without sending all the others along.',
    ...rfc(7644, '3.5.2'),
  },
  {
    kind: 'status',
    place,
    name: '201',
    title: '201 Created',
    text: 'The user or group is in the identity store. The body shows it as it was stored, with the id that Identity Center gave it.',
    ...rfc(7644, '3.3'),
  },
  {
    kind: 'status',
    place,
    name: '204',
    title: '204 No Content',
    text: 'The change was made, and there is no body. Identity Center answers so to every change of a group.',
    ...rfc(7644, '3.5.2'),
  },
  {
    kind: 'query-parameter',
    place,
    name: 'filter',
    title: 'Which one is looked for',
    text: 'The provider asks whether somebody of this user name is there before it creates them. Identity Center knows the operator eq on a few attributes and refuses other filters.',
    ...rfc(7644, '3.4.2.2'),
  },
  {
    ...member,
    name: 'schemas',
    title: 'What kind of thing this is',
    text: 'URNs that say which attributes may follow: those of a user, of the enterprise extension, of a group, of a list, of a change.',
    ...rfc(7643, '3'),
  },
  {
    ...member,
    name: ['totalResults', 'itemsPerPage', 'startIndex'],
    title: 'How much was found',
    text: 'How many there are, how many are on this page, and with which it begins. Zero tells the provider that it has to create the user.',
    ...rfc(7644, '3.4.2'),
  },
  {
    ...member,
    name: 'Resources',
    title: 'What was found',
    text: 'The users or groups of the list. Empty where nobody fits the filter, which is not an error.',
    ...rfc(7644, '3.4.2'),
  },
  {
    ...member,
    name: 'externalId',
    title: 'Id at the provider',
    text: 'The provider’s own id of the person. It recognises them by it when the user name has changed; Identity Center only keeps it.',
    ...rfc(7643, '3.1'),
  },
  {
    ...member,
    name: 'userName',
    title: 'Name that the sign-in must bring',
    text: 'The NameID of the SAML response has to equal it. It becomes the session name in every account, and CloudTrail writes it down. No two users share one.',
    ...scimGuide,
  },
  {
    ...member,
    name: 'displayName',
    title: 'Name to show',
    text: 'Of a user: required, or Identity Center refuses to create them. Of a group: the name under which administrators find it when they assign.',
    ...scimGuide,
  },
  {
    ...member,
    name: ['name', 'givenName', 'familyName'],
    title: 'First and last name',
    text: 'Both are required. A profile at the provider that lacks one is not provisioned, and only the provider’s log says so.',
    ...scimGuide,
  },
  {
    ...member,
    name: ['emails', 'value', 'type', 'primary'],
    title: 'Mail address, or what is listed',
    text: 'SCIM writes lists as objects with a value. Identity Center keeps one mail address, the primary one. In a list of members the value is a user’s id.',
    ...rfc(7643, '2.4'),
  },
  {
    ...member,
    name: 'active',
    title: 'Whether the person may sign in',
    text: 'The provider sets it to false when somebody leaves. Sign-in is refused from then on, and so are new credentials for sign-ins that still run.',
    ...rfc(7643, '4.1.1'),
  },
  {
    ...member,
    name: ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User', 'department'],
    title: 'What the company knows besides',
    text: 'SCIM’s enterprise extension: department, cost centre and the like. Identity Center can hand them to accounts as session tags.',
    ...rfc(7643, '4.3'),
  },
  {
    ...member,
    name: 'id',
    title: 'Id in the identity store',
    text: 'Identity Center gives it. Assignments name it, and the provider names it in every later change. Deleting and creating anew makes another one.',
    ...rfc(7643, '3.1'),
  },
  {
    ...member,
    name: ['meta', 'resourceType'],
    title: 'What the service notes about it',
    text: 'Says whether this is a user or a group. The provider does not send it.',
    ...rfc(7643, '3.1'),
  },
  {
    ...member,
    name: 'members',
    title: 'Members of the group',
    text: 'Ids of users, at most 100 in one request. Identity Center takes them and never lists them: in its answers the list is empty.',
    ...scimGuide,
  },
  {
    ...member,
    name: ['Operations', 'op', 'path'],
    title: 'What is to be changed',
    text: 'A list of changes: add, remove or replace, each at a path such as members.',
    ...rfc(7644, '3.5.2'),
  },
  {
    ...member,
    name: ['detail', 'status', 'scimType'],
    title: 'Why it was refused',
    text: 'A sentence, the status once more, and for some errors a word such as uniqueness or invalidValue. It lands in the provider’s log; nobody at AWS sees it.',
    ...rfc(7644, '3.12'),
  },
];
