import type { Entry } from '../entry.ts';
import { iamGuide, stsApi } from '../source.ts';

const mfa = iamGuide('Secure API access with MFA', 'id_credentials_mfa_configure-api-require');

/** Parameters and answer of GetSessionToken. AssumeRole takes the same pair. */
export const getSessionToken: readonly Entry[] = [
  {
    kind: 'form-field',
    name: 'SerialNumber',
    title: 'MFA device',
    text: 'Which device the code comes from: the ARN of a virtual device, or the number on the back of a hardware one. The calling user must have enabled it. It goes together with TokenCode; one without the other is refused.',
    ...mfa,
  },
  {
    kind: 'form-field',
    name: 'TokenCode',
    title: 'One-time code',
    text: 'Six digits that the device shows for 30 seconds. STS computes them too, from the same secret and its own clock, and takes each once. If they agree, the session counts as MFA: policies see aws:MultiFactorAuthPresent as true.',
    ...mfa,
  },
  {
    kind: 'xml-element',
    name: ['GetSessionTokenResponse', 'GetSessionTokenResult'],
    title: 'Answer to GetSessionToken',
    text: 'The operation’s name with Response around everything, and with Result around the credentials. They stand for the caller; there is no session name.',
    ...stsApi('GetSessionToken'),
  },
];
