import type { PrincipalEntry, Statement } from '../../../iam/policy.ts';
import { own } from '../../../kit/own.ts';
import type { World } from '../../world/world.ts';
import { parseIamArn } from '../arns.ts';
import { accountIn, findSamlProvider } from '../iamObjects.ts';

const accountName = /^AWS\|(\d{12})$/;
const sessionName = /^AWS\|arn:aws[a-z-]*:sts::(\d{12}):/;
const uniqueId = /^AWS\|((?:AIDA|AROA)[A-Z0-9]+)$/;

const hasId = (world: World, id: string): boolean =>
  Object.values(world.accounts).some(
    ({ users, roles }) =>
      Object.values(users).some(({ userId }) => userId === id) ||
      Object.values(roles).some(({ roleId }) => roleId === id),
  );

function hasNamed(world: World, arn: string): boolean {
  const { account = '', type, path, name = '' } = parseIamArn(arn) ?? {};
  const within = accountIn(world, account);
  if (type === 'user') return own(within?.users, name)?.path === path;
  if (type === 'role') return own(within?.roles, name)?.path === path;
  return type === 'saml-provider' && findSamlProvider(world, arn) !== undefined;
}

function exists(world: World, { key, written }: PrincipalEntry): boolean {
  const account = (accountName.exec(key) ?? sessionName.exec(key))?.[1];
  if (account !== undefined) return accountIn(world, account) !== undefined;
  const id = uniqueId.exec(key)?.[1];
  if (id !== undefined) return hasId(world, id);
  if (/^arn:aws[a-z-]*:iam:/.test(written) && !written.includes(':oidc-provider/'))
    return hasNamed(world, written);
  return true;
}

/**
 * The first principal that a policy names and that does not exist: an account, a user, a role, a SAML
 * provider. Of a session only the account is looked for, because sessions come and go.
 */
export const unknownPrincipal = (
  world: World,
  statements: readonly Statement[],
): PrincipalEntry | undefined =>
  statements
    .flatMap(({ principal }) => principal?.entries ?? [])
    .find((entry) => !exists(world, entry));
