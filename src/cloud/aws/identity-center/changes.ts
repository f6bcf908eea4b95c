import type { AccountIn, IdentityCenterIn, World } from '../../world/world.ts';

/** The world with its instance of Identity Center changed. */
export const changeInstance = (
  world: World,
  identityCenter: IdentityCenterIn,
  change: Partial<IdentityCenterIn>,
): World => ({ ...world, identityCenter: { ...identityCenter, ...change } });

/** The world with one account changed. */
export const changeAccountOf = (
  world: World,
  id: string,
  account: AccountIn,
  change: Partial<AccountIn>,
): World => ({ ...world, accounts: { ...world.accounts, [id]: { ...account, ...change } } });

/** A record without one of its entries. */
export const without = <Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
