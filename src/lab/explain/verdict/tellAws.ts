import { clockText, momentIn, type Told } from './told.ts';
import { durationText } from './durationText.ts';

const secondsIn = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? 0);

const timeIn = (text: string): string => {
  const at = momentIn(text);
  return at === undefined ? text : clockText(at);
};

const ended =
  (what: string) =>
  ({ saw, wanted }: Told): string => {
    const passed = (momentIn(saw) ?? 0) - (momentIn(wanted) ?? 0);
    return `${what} ended at ${timeIn(wanted)}, ${durationText(passed / 1000)} ago`;
  };

/** How the refusals of AWS’s services and of the identity provider are told, by the rule that failed last. */
export const tellAws: Readonly<Record<string, (told: Told) => string>> = {
  'sigv4.clock.past': ({ saw, wanted }) =>
    `the request says that it was signed at ${timeIn(saw)}; the service accepts ${timeIn(wanted)} or later`,
  'sigv4.clock.future': ({ saw, wanted }) =>
    `the request says that it was signed at ${timeIn(saw)}; the service accepts ${timeIn(wanted)} or earlier`,
  'sigv4.signature': () =>
    'the service computed another signature, so the secret is wrong or the request was altered',
  'aws.key-known': ({ saw }) => `AWS does not know the access key ${saw}`,
  'aws.credential-limits': ({ saw, wanted }) => `${saw} does not do; it takes ${wanted}`,
  'sts.session-expired': ended('the life of the credentials'),
  'console.session': ended('the console session'),
  'sts.provider-exists': ({ wanted }) => `there is no SAML provider ${wanted}`,
  'sts.role-exists': ({ wanted }) => `there is no role ${wanted}`,
  'sts.role-offered': ({ saw, wanted }) =>
    `the assertion does not offer ${wanted} through this provider; it offers ${saw}`,
  'sts.max-session-duration': ({ saw, wanted }) =>
    `a session of ${durationText(secondsIn(saw))} was asked for; the role allows ${durationText(secondsIn(wanted))}`,
  'sts.packed-policy': ({ saw }) =>
    `session policies and tags take ${saw} of the room there is, by the lab’s estimate`,
  's3.bucket-exists': ({ wanted }) => `there is no bucket ${wanted}`,
  's3.bucket-region': ({ saw, wanted }) => `the bucket lies in ${wanted}, and ${saw} was asked`,
  's3.key-exists': ({ wanted }) => `the bucket has no object ${wanted}`,
  'idp.user': ({ saw, wanted }) => `“${saw}” is not ${wanted}`,
  'idp.relying-party': ({ saw }) => `AD FS knows no relying party ${saw}`,
};
