import { operators } from '../../iam/operators/index.ts';
import { grammars } from '../../iam/parse/grammar.ts';
import type { PolicyKind } from '../../iam/policy.ts';
import { actionNames } from './actionNames.ts';
import { conditionKeys } from './conditionKeys.ts';
import type { Piece } from './piecesOf.ts';
import { valueAt } from './pointer.ts';
import type { Suggestion } from './suggestion.ts';

/** A place in the text of a piece. */
export interface TextPlace {
  /** Names and indices down to it: to the object in which a name stands, or to a value. */
  readonly path: readonly string[];
  /** The name of a member is being written, or a value. */
  readonly part: 'name' | 'value';
}

const plain = (labels: readonly string[]): readonly Suggestion[] =>
  labels.map((label) => ({ label }));

/** Path tokens with the index of a list left out: one statement and the third are written alike. */
const shapeOf = (path: readonly string[]): string =>
  path.filter((token) => !/^\d+$/.test(token)).join('/');

function elementNames(kind: PolicyKind): readonly string[] {
  const { principal, notPrincipal, notAction, resource } = grammars[kind];
  return [
    'Sid',
    'Effect',
    ...(principal === 'required' ? ['Principal'] : []),
    ...(notPrincipal ? ['NotPrincipal'] : []),
    'Action',
    ...(notAction ? ['NotAction'] : []),
    ...(resource === 'required' ? ['Resource', 'NotResource'] : []),
    'Condition',
  ];
}

const operatorNames: readonly string[] = [
  ...operators.map(({ name }) => name),
  ...operators.filter(({ name }) => name !== 'Null').map(({ name }) => `${name}IfExists`),
  ...['StringEquals', 'StringLike', 'ArnLike'].flatMap((name) => [
    `ForAnyValue:${name}`,
    `ForAllValues:${name}`,
  ]),
];

const namesIn = (file: unknown, pointer: string): readonly string[] => {
  const found = valueAt(file, pointer);
  return typeof found === 'object' && found !== null ? Object.keys(found) : [];
};

/** ARNs of what the world has, of a kind. */
const arnsOf = (
  file: unknown,
  collection: string,
  arn: (account: string, name: string) => string,
) =>
  namesIn(file, '/accounts').flatMap((account) =>
    namesIn(file, `/accounts/${account}/${collection}`).map((name) => arn(account, name)),
  );

const principalsOf = (file: unknown): readonly string[] => [
  ...namesIn(file, '/accounts').map((account) => `arn:aws:iam::${account}:root`),
  ...arnsOf(file, 'roles', (account, name) => `arn:aws:iam::${account}:role/${name}`),
  ...arnsOf(file, 'users', (account, name) => `arn:aws:iam::${account}:user/${name}`),
];

const federatedOf = (file: unknown): readonly string[] => [
  ...arnsOf(
    file,
    'samlProviders',
    (account, name) => `arn:aws:iam::${account}:saml-provider/${name}`,
  ),
  ...arnsOf(
    file,
    'openIdConnectProviders',
    (account, url) => `arn:aws:iam::${account}:oidc-provider/${url}`,
  ),
  'accounts.google.com',
  'cognito-identity.amazonaws.com',
  'graph.facebook.com',
  'www.amazon.com',
];

const resourcesOf = (file: unknown): readonly string[] =>
  arnsOf(file, 'buckets', (_account, name) => `arn:aws:s3:::${name}`).flatMap((arn) => [
    arn,
    `${arn}/*`,
  ]);

/** Keys that the tokens of an issuer bring, beside those that AWS documents for everyone. */
const issuerKeys = (file: unknown): readonly Suggestion[] =>
  [
    ...new Set([
      ...namesIn(file, '/accounts').flatMap((account) =>
        namesIn(file, `/accounts/${account}/openIdConnectProviders`),
      ),
      'accounts.google.com',
      'cognito-identity.amazonaws.com',
    ]),
  ].flatMap((issuer) => [
    { label: `${issuer}:aud`, detail: 'the client that the token is for' },
    { label: `${issuer}:sub`, detail: 'whom the token is about' },
  ]);

const actions = plain(actionNames);

function inPolicy(kind: PolicyKind, { path, part }: TextPlace, file: unknown) {
  const shape = shapeOf(path);
  if (part === 'name') {
    if (shape === '') return plain(['Version', 'Id', 'Statement']);
    if (shape === 'Statement') return plain(elementNames(kind));
    if (shape === 'Statement/Principal' || shape === 'Statement/NotPrincipal')
      return plain(['AWS', 'Federated', 'Service']);
    if (shape === 'Statement/Condition') return plain(operatorNames);
    return /^Statement\/Condition\/[^/]+$/.test(shape)
      ? [...conditionKeys, ...issuerKeys(file)]
      : [];
  }
  const values: Readonly<Record<string, () => readonly Suggestion[]>> = {
    Version: () => plain(['2012-10-17']),
    'Statement/Effect': () => plain(['Allow', 'Deny']),
    'Statement/Action': () => actions,
    'Statement/NotAction': () => actions,
    'Statement/Resource': () => plain(resourcesOf(file)),
    'Statement/NotResource': () => plain(resourcesOf(file)),
    'Statement/Principal/AWS': () => plain(principalsOf(file)),
    'Statement/NotPrincipal/AWS': () => plain(principalsOf(file)),
    'Statement/Principal/Federated': () => plain(federatedOf(file)),
  };
  return Object.hasOwn(values, shape) ? (values[shape]?.() ?? []) : [];
}

/**
 * What can stand at a place of a piece's text: elements, actions, operators and condition keys of a policy,
 * the ARNs that the world has, the members of settings.
 *
 * @param file the world file
 */
export function suggestionsFor(
  piece: Piece,
  place: TextPlace,
  file: unknown,
): readonly Suggestion[] {
  if (piece.policy) return inPolicy(piece.policy, place, file);
  return place.part === 'name' && place.path.length === 0 ? plain(piece.members ?? []) : [];
}
