import { clockText, momentIn, type Told } from './told.ts';
import { durationText } from './durationText.ts';

const late =
  (deadline: string) =>
  ({ saw, wanted }: Told): string => {
    const now = momentIn(saw);
    const end = momentIn(wanted);
    return now === undefined || end === undefined
      ? `${deadline} is not stated as a time`
      : `${deadline} was ${clockText(end)}, ${durationText((now - end) / 1000)} ago`;
  };

function age({ saw, wanted }: Told): string {
  const seconds = Number(/(-?\d+) s before now/.exec(saw)?.[1] ?? Number.NaN);
  const most = durationText(Number(/(\d+) s/.exec(wanted)?.[1] ?? 0));
  if (Number.isNaN(seconds)) return 'the assertion does not say when it was issued';
  return seconds < 0
    ? `by AWS’s clock the assertion will be issued in ${durationText(seconds)}`
    : `the assertion was issued ${durationText(seconds)} ago; AWS accepts ${most}`;
}

/** A certificate by the beginning of its fingerprint, which is all that tells an old one from a new one. */
const fingerprint = (text: string): string =>
  /SHA-256 ([0-9a-f]{8})/.exec(text)?.[1] ?? 'an unknown one';

/** How the refusal of an assertion is told, by the rule that failed last. */
export const tellSaml: Readonly<Record<string, (told: Told) => string>> = {
  'saml.issue-instant': age,
  'saml.confirmation.not-on-or-after': late('the last moment to deliver the assertion'),
  'saml.not-on-or-after': late('the end of the assertion’s validity'),
  'saml.not-before': ({ saw, wanted }) => {
    const now = momentIn(saw) ?? 0;
    const start = momentIn(wanted);
    return start === undefined
      ? 'the start of the assertion’s validity is not stated as a time'
      : `the assertion counts from ${clockText(start)} on, in ${durationText((start - now) / 1000)}`;
  },
  'saml.audience': ({ saw, leaf }) =>
    `the assertion is addressed to ${saw === '' ? 'nobody' : saw}; AWS is ${[leaf.wanted].flat()[0]}`,
  'saml.recipient': ({ saw }) =>
    `the assertion may be presented at ${saw === '' ? 'no address' : saw}, which is no sign-in address of AWS`,
  'saml.issuer': ({ saw, wanted }) =>
    `the assertion comes from ${saw === '' ? 'nobody' : saw}; the metadata at AWS is that of ${wanted}`,
  'saml.signature.certificate': ({ saw, leaf }) =>
    `the assertion is signed with the key of certificate ${fingerprint(saw)}; the metadata at AWS holds ${[leaf.wanted ?? []].flat().map(fingerprint).join(' and ') || 'none'}`,
  'saml.role': () => 'the assertion offers no role',
  'saml.role-session-name.pattern': ({ saw }) =>
    `the session name “${saw}” is not 2 to 64 letters, digits or _ + = , . @ -`,
};
