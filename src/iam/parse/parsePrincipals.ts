import { everyone, principalKey } from '../match/principalNames.ts';
import type { PrincipalEntry } from '../policy.ts';
import { below, isObject, refuse, texts } from './reader.ts';
import type { Reader } from './reader.ts';

const accountForm = /^(?:arn:aws[a-z-]*:iam::)?(\d{12})(?::root)?$/;
const userOrRole = /^arn:aws[a-z-]*:iam::\d{12}:(?:user|role)\/[\w+=,.@/-]+$/;
const session =
  /^arn:aws[a-z-]*:sts::\d{12}:(?:assumed-role\/[\w+=,.@-]+|federated-user)\/[\w+=,.@-]+$/;
const uniqueId = /^(?:AIDA|AROA)[A-Z0-9]{4,124}$/;
const provider = /^arn:aws[a-z-]*:iam::\d{12}:(?:saml-provider\/[\w.-]+|oidc-provider\/[^\s*?]+)$/;
const builtIn =
  /^(?:cognito-identity[a-z0-9.-]*\.amazonaws\.com(?:\.cn)?|accounts\.google\.com|graph\.facebook\.com|www\.amazon\.com)$/;
const service = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/;

function awsKey(text: string): string | undefined {
  if (text === '*') return everyone;
  const account = accountForm.exec(text);
  if (account && text.startsWith('arn:') === text.endsWith(':root'))
    return principalKey('AWS', account[1] ?? '');
  return userOrRole.test(text) || session.test(text) || uniqueId.test(text)
    ? principalKey('AWS', text)
    : undefined;
}

/** What each type of principal may name. */
const forms: ReadonlyMap<string, (text: string) => string | undefined> = new Map([
  ['AWS', awsKey],
  [
    'Federated',
    (text) =>
      provider.test(text) || builtIn.test(text) ? principalKey('Federated', text) : undefined,
  ],
  ['Service', (text) => (service.test(text) ? principalKey('Service', text) : undefined)],
  [
    'CanonicalUser',
    (text) => (/^[0-9a-f]{64}$/.test(text) ? principalKey('CanonicalUser', text) : undefined),
  ],
]);

function whyRefused(type: string, text: string): string {
  if (/:group\//.test(text)) return 'A group is no principal: name the users, or a role.';
  if (/[*?]/.test(text)) return 'A principal takes no wildcard; only the whole value may be "*".';
  return `"${text}" is no principal of type ${type}.`;
}

/** Source: IAM User Guide, reference_policies_elements_principal. */
export function parsePrincipals(
  reader: Reader,
  element: string,
  value: unknown,
  pointer: string,
): readonly PrincipalEntry[] {
  if (value === '*') return [{ written: '*', pointer, key: everyone }];
  if (!isObject(value) || Object.keys(value).length === 0) {
    const shown = typeof value === 'string' ? `"${value}"` : element;
    refuse(
      reader,
      'bad-principal',
      pointer,
      shown,
      `${element} is "*" or an object such as {"AWS": ...}.`,
    );
    return [];
  }
  return Object.entries(value).flatMap(([type, names]) => {
    const at = below(pointer, type);
    const keyOf = forms.get(type);
    if (!keyOf) {
      refuse(
        reader,
        'bad-principal',
        at,
        `"${type}"`,
        `"${type}" is none of AWS, Federated, Service, CanonicalUser.`,
      );
      return [];
    }
    return texts(reader, element, names, at).flatMap(({ text, pointer: place }) => {
      const key = keyOf(text);
      if (key !== undefined) return [{ written: text, pointer: place, key }];
      refuse(reader, 'bad-principal', place, `"${type}":"${text}"`, whyRefused(type, text));
      return [];
    });
  });
}
