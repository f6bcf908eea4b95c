import type { Evidence } from '../../../cloud/network.ts';
import { onPath } from './failingPath.ts';
import { listText, type Told } from './told.ts';

/** Leaves names such as AWS alone. */
const lowerFirst = (text: string): string =>
  text.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

const documentOf = (evidence: readonly Evidence[], id: string | undefined) =>
  evidence.find((one) => one.kind === 'policy' && one.id === id);

/** The value that an RFC 6901 JSON Pointer leads to. */
function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<string, unknown>>)[key]
        : undefined;
  }
  return value;
}

/** `statement NoDownloads`, by its Sid, else by its number. */
function statementName(document: unknown, pointer: string): string {
  const [, at = '', index = '0'] = /^(\/Statement(?:\/(\d+))?)/.exec(pointer) ?? [];
  const statement = valueAt(document, at);
  const sid =
    typeof statement === 'object' && statement !== null && 'Sid' in statement
      ? statement.Sid
      : undefined;
  return typeof sid === 'string' ? `statement ${sid}` : `statement ${Number(index) + 1}`;
}

/** `the trust policy of DataReader`. */
function policyName({ evidence, leaf }: Told): string {
  const found = documentOf(evidence, leaf.at?.document);
  return found ? `the ${lowerFirst(found.title)}` : 'a policy';
}

function statementOf({ evidence, leaf }: Told): string {
  const found = documentOf(evidence, leaf.at?.document);
  const document = found?.kind === 'policy' ? found.document : undefined;
  return statementName(document, leaf.at?.pointer ?? '');
}

const asked = ({ path }: Told): readonly [action: string, resource: string] => {
  const [action = 'this', resource = 'this resource'] = [
    onPath(path, 'iam.decision')?.saw ?? [],
  ].flat();
  return [action, resource];
};

/** The operator and the key of a condition, from the end of its place: `StringEquals SAML:aud`. */
const conditionName = ({ leaf }: Told): string =>
  (leaf.at?.pointer ?? '')
    .split('/')
    .slice(-2)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join(' ');

const silent: Readonly<Record<string, string>> = {
  'iam.rcp': 'resource control policy',
  'iam.scp': 'service control policy',
  'iam.resource': 'policy on the resource',
  'iam.trust': 'statement of the role’s trust policy',
  'iam.identity': 'policy of the caller',
  'iam.boundary': 'statement of the permissions boundary',
  'iam.session': 'session policy',
};

/** That no policy of some kind allows, and where the nearest statement misses. */
function nothingAllows(told: Told): string {
  const section = onPath(told.path, ...Object.keys(silent));
  const [action, resource] = asked(told);
  return `no ${silent[section?.rule ?? ''] ?? 'policy'} allows ${action} on ${resource}`;
}

const nearMiss =
  (what: string) =>
  (told: Told): string =>
    `${nothingAllows(told)}; ${statementOf(told)} of ${policyName(told)} comes nearest, but its ${what} is ${told.wanted}`;

const unmet = (told: Told): string =>
  `${conditionName(told)} ${told.wanted}, and the request has ${told.saw === '' ? 'no such value' : told.saw}`;

/** Callers are named by themselves, people from outside by the provider that vouches for them. */
const whoAsks = ({ saw }: Told): string =>
  /^arn:aws:(?:iam::\d+:(?:user|role)\/|sts:)/.test(saw)
    ? `the caller is ${saw}`
    : `the proof came through ${saw}`;

/** How a decision on policies is told, by the rule that failed last. */
export const tellPolicy: Readonly<Record<string, (told: Told) => string>> = {
  ...Object.fromEntries(Object.keys(silent).map((rule) => [rule, nothingAllows])),
  'iam.rcp.level': (told) => `${nothingAllows(told)} at ${told.saw}`,
  'iam.scp.level': (told) => `${nothingAllows(told)} at ${told.saw}`,
  'iam.policy': nothingAllows,
  'policy.statement': (told) =>
    onPath(told.path, 'iam.explicit-deny')
      ? `${statementOf(told)} of ${policyName(told)} denies ${asked(told).join(' on ')}`
      : nothingAllows(told),
  'policy.principal': nearMiss('principal'),
  'policy.resource': nearMiss('resource'),
  'policy.condition': (told) =>
    `${nothingAllows(told)}; ${statementOf(told)} of ${policyName(told)} comes nearest, but it demands ${unmet(told)}`,
  'policy.fault': (told) => `${policyName(told)} cannot be read: ${told.saw}`,
  'trust.principal': (told) => `${policyName(told)} lets in ${told.wanted}; ${whoAsks(told)}`,
  'trust.action': (told) =>
    `${policyName(told)} does not allow ${told.saw}; it allows ${listText(told.leaf.wanted)}`,
  'trust.condition': (told) => `${policyName(told)} demands ${unmet(told)}`,
};
