import { isoTime } from '../../../kit/time.ts';
import type { RoleSessionIn, SessionIn } from '../../world/world.ts';
import { assumedRoleArn } from '../arns.ts';

type Members = Readonly<Record<string, unknown>>;

/** `RoleArn` becomes `roleArn`, as CloudTrail writes the names of members. */
const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  return typeof value === 'object' && value !== null ? trailMembers(value) : value;
}

/** A request's input as CloudTrail writes it: what was given, under names that start in lower case. */
export const trailMembers = (input: object): Members =>
  Object.fromEntries(
    Object.entries(input).flatMap(([name, value]: [string, unknown]) =>
      value === undefined ? [] : [[lowerFirst(name), written(value)]],
    ),
  );

/** The `credentials` that an event of STS tells. The secret is never in it. */
export const credentialsInTrail = (session: SessionIn): Members => ({
  accessKeyId: session.accessKeyId,
  sessionToken: session.sessionToken,
  expiration: isoTime(session.expiresAt),
});

/** The `assumedRoleUser` that an event of STS tells. */
export const assumedRoleInTrail = (session: RoleSessionIn): Members => ({
  assumedRoleId: `${session.roleId}:${session.sessionName}`,
  arn: assumedRoleArn(session.account, session.roleName, session.sessionName),
});
