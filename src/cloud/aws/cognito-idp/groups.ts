import type { UserPoolIn } from '../../world/world.ts';

/** What a person's groups put into their tokens. */
export interface GroupClaims {
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  readonly preferredRole: string | undefined;
}

/** Comes after every precedence that can be given. */
const last = Number.POSITIVE_INFINITY;

/**
 * The groups of a person, the one with the least precedence first, and their roles. The first group's role
 * is preferred, unless another group of the same precedence has another role (FACTS 6.5).
 */
export function groupClaimsOf({ groups }: UserPoolIn, username: string): GroupClaims {
  const mine = Object.entries(groups)
    .filter(([, { members }]) => members.includes(username))
    .map(([name, { roleArn, precedence = last }]) => ({ name, roleArn, precedence }))
    .sort((a, b) => (a.precedence === b.precedence ? 0 : a.precedence - b.precedence));
  const roles = [
    ...new Set(mine.flatMap(({ roleArn }) => (roleArn === undefined ? [] : [roleArn]))),
  ];
  const [first] = mine;
  const tied = new Set(
    mine.filter(({ precedence }) => precedence === first?.precedence).map(({ roleArn }) => roleArn),
  );
  return {
    groups: mine.map(({ name }) => name),
    roles,
    preferredRole: tied.size === 1 ? first?.roleArn : undefined,
  };
}
