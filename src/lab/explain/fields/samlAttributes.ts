import type { Entry } from '../entry.ts';
import { samlAssertions, samlCore, samlProfiles } from '../source.ts';

const kind = 'saml-attribute';

/** XML attributes of the elements of a SAML response. */
export const samlAttributes: readonly Entry[] = [
  {
    kind,
    name: 'ID',
    title: 'Id of this element',
    text: 'Unique within the message. The signature names by it the element that it covers. CloudTrail writes the assertion’s id down as sAMLAssertionID.',
    ...samlCore('1.3.4'),
  },
  {
    kind,
    name: 'Version',
    title: 'Version of SAML',
    text: 'Always 2.0. Another version is another protocol, and AWS does not speak it.',
    ...samlCore('2.3.3'),
  },
  {
    kind,
    name: 'IssueInstant',
    title: 'When it was issued',
    text: 'By the identity provider’s clock, in UTC. AWS takes the assertion for five minutes after it, whatever longer terms it states itself.',
    ...samlAssertions,
  },
  {
    kind,
    name: 'Destination',
    title: 'Address it is sent to',
    text: 'Where the form posts the response. The standard wants a receiver of signed messages to compare it with its own address. AWS’s documents ask for the Recipient only, and so does the lab.',
    ...samlCore('3.2.2'),
  },
  {
    kind,
    name: 'Value',
    title: 'Outcome as a code',
    text: 'A name from the standard’s list; the one that ends in Success is the good one.',
    ...samlCore('3.2.2.2'),
  },
  {
    kind,
    name: 'Format',
    title: 'Kind of name',
    text: 'persistent: the same name for the same person, always. transient: a new one each time. AWS accepts these and six more and passes the kind on as saml:sub_type.',
    ...samlCore('8.3'),
  },
  {
    kind,
    name: 'Method',
    title: 'Way of confirming',
    text: 'bearer is the way of browser sign-on: presenting the assertion is enough. AWS accepts no other.',
    ...samlProfiles('3.3'),
  },
  {
    kind,
    name: 'NotBefore',
    title: 'Counts from this moment on',
    text: 'By the identity provider’s clock. If that clock runs ahead, AWS gets an assertion that does not count yet and refuses it.',
    ...samlCore('2.5.1.2'),
  },
  {
    kind,
    name: 'NotOnOrAfter',
    title: 'No longer counts from this moment on',
    text: 'Stands twice. On SubjectConfirmationData it is the last moment to deliver the assertion, with AD FS five minutes ahead. On Conditions it ends the statements themselves. AWS checks both.',
    ...samlCore('2.5.1.2'),
  },
  {
    kind,
    name: 'Recipient',
    title: 'Address it may be presented to',
    text: 'Must be a sign-in address of AWS. The trust policy sees it as saml:aud, and AssumeRoleWithSAML answers with it as Audience. A regional address is another value than the global one.',
    ...samlCore('2.4.1.2'),
  },
  {
    kind,
    name: 'Name',
    title: 'Name of the attribute',
    text: 'A URI, by which the service finds what it needs. A misspelt name is no error: AWS just does not see the attribute.',
    ...samlCore('2.7.3.1'),
  },
  {
    kind,
    name: 'AuthnInstant',
    title: 'When the person signed in',
    text: 'Older than IssueInstant if the identity provider still knew the browser and asked for no password.',
    ...samlCore('2.7.2'),
  },
  {
    kind,
    name: 'SessionIndex',
    title: 'Session at the identity provider',
    text: 'Names the session, for a later sign-out. AWS publishes no use of it.',
    ...samlCore('2.7.2'),
  },
  {
    kind,
    name: 'SessionNotOnOrAfter',
    title: 'Latest end of the session',
    text: 'The identity provider’s limit for the session at the service. STS ends the credentials then, if that is earlier than the duration asked for.',
    ...samlCore('2.7.2'),
  },
];
