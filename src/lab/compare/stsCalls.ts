import { findRole } from '../../cloud/aws/iamObjects.ts';
import type { SessionIn, World } from '../../cloud/world/world.ts';
import { textOf } from '../../kit/bytes.ts';
import { fieldOf, formOf } from '../../wire/http/form.ts';
import { type Call } from './callsIn.ts';

/** A call that STS answered with credentials or a token. */
export interface StsCall {
  readonly call: Call;
  readonly operation: string;
  /** Operations of other services that led to it, such as GetRoleCredentials; the outermost first. */
  readonly by: readonly string[];
  /** Seconds that the call asks for; absent where it leaves that to AWS. */
  readonly asked?: number;
  /** The session that came of it; absent where a token did. */
  readonly session?: SessionIn;
  /** Seconds that such a session can last at most. */
  readonly longest?: number;
}

/** Operations of STS that give something. */
const giving: ReadonlySet<string> = new Set([
  'AssumeRole',
  'AssumeRoleWithSAML',
  'AssumeRoleWithWebIdentity',
  'AssumeRoot',
  'GetDelegatedAccessToken',
  'GetFederationToken',
  'GetSessionToken',
  'GetWebIdentityToken',
]);

/** Seconds: GetSessionToken and GetFederationToken for an IAM user, AssumeRoot, a chained session (STS API Reference). */
const longestByUser = 129_600;
const longestAsRoot = 900;
const longestChained = 3600;

function longestOf(world: World, session: SessionIn | undefined, roleArn: string | undefined) {
  if (!session) return undefined;
  if (session.kind === 'role') {
    if (session.chained) return longestChained;
    return roleArn === undefined ? undefined : findRole(world, roleArn)?.role.maxSessionDuration;
  }
  return session.issuedBy === 'AssumeRoot' ? longestAsRoot : longestByUser;
}

/** The operations that CloudTrail notes for the requests around a call. Signing in to the console is none. */
const operationsAround = ({ within }: Call): readonly string[] =>
  within.flatMap(({ trail }) =>
    trail.flatMap(({ eventName, eventType }) => (eventType === 'AwsApiCall' ? [eventName] : [])),
  );

/**
 * The calls of a run that STS granted.
 *
 * @param world as it is at the end of the run
 */
export const stsCalls = (world: World, calls: readonly Call[]): readonly StsCall[] =>
  calls.flatMap((call) => {
    const { exchange } = call;
    const event = exchange.trail.find(
      ({ eventSource, eventName, errorCode }) =>
        eventSource === 'sts.amazonaws.com' && giving.has(eventName) && errorCode === undefined,
    );
    if (!event || !exchange.response) return [];
    const form = formOf(exchange.request);
    const asked = fieldOf(form, 'DurationSeconds');
    const key = /<AccessKeyId>(\w+)</.exec(textOf(exchange.response.body))?.[1];
    const session = key === undefined ? undefined : world.sessions.get(key);
    const longest = longestOf(world, session, fieldOf(form, 'RoleArn'));
    return [
      {
        call,
        operation: event.eventName,
        by: operationsAround(call),
        ...(asked !== undefined && { asked: Number(asked) }),
        ...(session && { session }),
        ...(longest !== undefined && { longest }),
      },
    ];
  });
