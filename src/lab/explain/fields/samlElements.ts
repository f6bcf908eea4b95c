import type { Entry } from '../entry.ts';
import { samlCore } from '../source.ts';

const kind = 'saml-element';

/** Elements of a SAML response. */
export const samlElements: readonly Entry[] = [
  {
    kind,
    name: 'Response',
    title: 'Response of the identity provider',
    text: 'The envelope: who sends it, whether it went well, and the assertion. AWS sent no request before it; such a response is called unsolicited.',
    ...samlCore('3.3.3'),
  },
  {
    kind,
    name: 'Status',
    title: 'Outcome',
    text: 'Whether the identity provider did what was wanted.',
    ...samlCore('3.2.2.1'),
  },
  {
    kind,
    name: 'StatusCode',
    title: 'Outcome as a code',
    text: 'Anything but Success means that there is nothing to sign in with.',
    ...samlCore('3.2.2.2'),
  },
  {
    kind,
    name: 'Issuer',
    title: 'Who makes the statement',
    text: 'The identity provider’s name for itself. It must equal the entityID in the metadata stored in IAM. The name alone proves nothing; the signature does.',
    ...samlCore('2.2.5'),
  },
  {
    kind,
    name: 'Assertion',
    title: 'Assertion',
    text: 'The statement itself: who the person is, what is true of them, for whom and for how long it counts. AWS takes exactly one.',
    ...samlCore('2.3.3'),
  },
  {
    kind,
    name: 'Subject',
    title: 'Whom it is about',
    text: 'The person’s name, and the terms on which the bearer of the assertion may be taken for that person.',
    ...samlCore('2.4.1'),
  },
  {
    kind,
    name: 'NameID',
    title: 'Name of the person',
    text: 'The identity provider’s name for the person. AWS shows it as saml:sub and writes it to CloudTrail. Without it AWS denies AssumeRoleWithSAML.',
    ...samlCore('2.2.3'),
  },
  {
    kind,
    name: 'SubjectConfirmation',
    title: 'How the bearer is confirmed',
    text: 'bearer means: whoever presents the assertion is taken for the person. That is why it lives so short and may only be delivered to one place. AWS wants exactly one.',
    ...samlCore('2.4.1.1'),
  },
  {
    kind,
    name: 'SubjectConfirmationData',
    title: 'Where and until when to deliver',
    text: 'The address to which the assertion may be presented, and the last moment for it. AWS demands both.',
    ...samlCore('2.4.1.2'),
  },
  {
    kind,
    name: 'Conditions',
    title: 'When it counts',
    text: 'The span of time in which the assertion counts, and for whom. Outside of it nobody may rely on the assertion.',
    ...samlCore('2.5.1'),
  },
  {
    kind,
    name: 'AudienceRestriction',
    title: 'For whom it counts',
    text: 'The assertion is meant for the audiences listed inside and for nobody else. This keeps one service from using it at another.',
    ...samlCore('2.5.1.4'),
  },
  {
    kind,
    name: 'Audience',
    title: 'Service that is meant',
    text: 'The name of the service provider. AWS is urn:amazon:webservices; AWS also accepts its sign-in address. This is not the value behind saml:aud; that is the Recipient.',
    ...samlCore('2.5.1.4'),
  },
  {
    kind,
    name: 'AttributeStatement',
    title: 'What is true of the person',
    text: 'The list of attributes. AWS reads those whose names begin with https://aws.amazon.com/SAML/Attributes/, and some from directories as condition keys.',
    ...samlCore('2.7.3'),
  },
  {
    kind,
    name: 'Attribute',
    title: 'One attribute',
    text: 'A name and its values. AWS compares names exactly, upper and lower case included.',
    ...samlCore('2.7.3.1'),
  },
  {
    kind,
    name: 'AttributeValue',
    title: 'One value of the attribute',
    text: 'Text. An attribute may hold several; for the roles AWS reads each as one role that the person may have.',
    ...samlCore('2.7.3.1.1'),
  },
  {
    kind,
    name: 'AuthnStatement',
    title: 'How the sign-in went',
    text: 'When and how the person proved who they are at the identity provider. It may also end the session at the service, with SessionNotOnOrAfter.',
    ...samlCore('2.7.2'),
  },
  {
    kind,
    name: 'AuthnContext',
    title: 'Kind of sign-in',
    text: 'Says with what the person signed in. AWS asks for no particular kind.',
    ...samlCore('2.7.2.2'),
  },
  {
    kind,
    name: 'AuthnContextClassRef',
    title: 'Kind of sign-in, as a name',
    text: 'PasswordProtectedTransport is a password over an encrypted connection. AWS asks for no particular kind: whether a second factor was used is the identity provider’s business.',
    ...samlCore('2.7.2.2'),
  },
];
