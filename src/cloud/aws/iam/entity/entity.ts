import type { AwsError } from '../../../../wire/aws/awsError.ts';
import type { TextMember } from '../../../../wire/aws/members.ts';
import type { AccountIn, World } from '../../../world/world.ts';
import type { Tags } from '../tagging.ts';

/**
 * One kind of thing that IAM keeps in an account, and how operations name it. What is the same for all
 * kinds (finding, tagging, attaching, listing) is written once for any of them.
 */
export interface EntityKind<Thing> {
  /** The parameter that names it, such as `RoleName`. */
  readonly member: string;
  readonly form: TextMember;
  readonly find: (account: AccountIn, accountId: string, key: string) => Thing | undefined;
  /** The account with the thing changed, or without it. */
  readonly put: (account: AccountIn, key: string, thing: Thing | undefined) => AccountIn;
  /** The ARN that policies are asked about; without the thing where it does not exist. */
  readonly arn: (accountId: string, key: string, thing: Thing | undefined) => string;
  /** What a refusal calls it; its ARN where that is undefined. */
  readonly title?: (key: string) => string;
  readonly missing: (key: string) => AwsError;
  /** Why it may not be changed, if AWS keeps it for itself. */
  readonly reserved?: (key: string, thing: Thing) => AwsError | undefined;
}

export interface Tagged {
  readonly tags: Tags;
}

/** A record without one of its entries. */
export function withoutEntry<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}

/** A record with one entry changed, or without it where there is no value. */
export const withEntry = <Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> =>
  value === undefined ? withoutEntry(record, key) : { ...record, [key]: value };

/** The world with one thing of one account changed, or without it. */
export const putThing = <Thing>(
  world: World,
  accountId: string,
  kind: EntityKind<Thing>,
  key: string,
  thing: Thing | undefined,
): World => {
  const account = world.accounts[accountId];
  return account === undefined
    ? world
    : { ...world, accounts: { ...world.accounts, [accountId]: kind.put(account, key, thing) } };
};
