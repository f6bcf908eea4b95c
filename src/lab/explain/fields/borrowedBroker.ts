import type { Entry } from '../entry.ts';
import { rfc, sessionTags, stsApi } from '../source.ts';

/** Fields that a broker’s flows meet and that belong to other subjects. */
export const borrowedBroker: readonly Entry[] = [
  {
    kind: 'form-field',
    name: 'Policy',
    place: 'sts',
    title: 'Session policy',
    text: 'A policy document in JSON. The session may do only what this policy allows and what its role or user may do anyway: it cuts and never adds.',
    ...stsApi('GetFederationToken'),
  },
  {
    kind: 'form-field',
    name: 'RoleSessionName',
    title: 'Name of the session',
    text: '2 to 64 letters, digits and +=,.@-_, chosen by the caller. It ends the session’s ARN and stands in every event of CloudTrail. STS does not check that it is anybody’s name.',
    ...stsApi('AssumeRole'),
  },
  {
    kind: 'form-field',
    name: 'Tags.member.1.Key',
    title: 'Key of a session tag',
    text: 'Policies see the tag as aws:PrincipalTag/ and this key. Passing one needs sts:TagSession, beside the permission to assume the role.',
    ...sessionTags,
  },
  {
    kind: 'form-field',
    name: 'Tags.member.1.Value',
    title: 'Value of a session tag',
    text: 'What a condition on the tag compares. The caller is believed; a condition on aws:RequestTag in the trust policy can limit what may be passed.',
    ...sessionTags,
  },
  {
    kind: 'xml-element',
    name: ['AssumeRoleResponse', 'AssumeRoleResult'],
    title: 'Answer to AssumeRole',
    text: 'The credentials of a session of the role, and the names by which AWS knows the session. While they are used, permissions of the caller’s own do not count.',
    ...stsApi('AssumeRole'),
  },
  {
    kind: 'query-parameter',
    name: 'client_id',
    title: 'Application that the sign-in is for',
    text: 'Names the application that wants to know who is at the browser. The sign-in page must know it, and sends people back to the address that is registered for it and to no other.',
    ...rfc(6749, '2.2'),
  },
];
