import { isoTime, seconds } from '../../../kit/time.ts';
import { check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import type { World } from '../../world/world.ts';
import type { FoundRole } from '../iamObjects.ts';
import { awsRules } from '../rules.ts';
import { stsRules } from './rules.ts';

const defaultDuration = 3600;

/** Seconds that a session of role chaining may last (FACTS 4.8). */
export const chainedDuration = 3600;

const tooLong = awsError(
  'ValidationError',
  400,
  'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
);
const tooLongChained = awsError(
  'ValidationError',
  400,
  'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
);
const alreadyOver = awsError('ExpiredTokenException', 400, 'Response has expired');

/** What is asked of a session's length, and what else bounds it. */
export interface SpanAsked {
  /** DurationSeconds of the request. */
  readonly asked: number | undefined;
  /** Seconds: shortens what was asked without refusing it, as a SAML SessionDuration does. */
  readonly atMost?: number | undefined;
  /** Milliseconds since 1970: the moment at which the proof itself says that a session must end. */
  readonly endsBy?: number | undefined;
  /** Whether the caller's own credentials are temporary, where an operation has a caller. */
  readonly chained?: boolean;
}

/** How long a session is to live. */
export interface SessionSpan {
  readonly parts: readonly Why[];
  readonly error?: AwsError;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * The span of a role session (FACTS 2.2, 4.8): what was asked for, else an hour, within the role's
 * maximum and, where one session begins another, within an hour. AWS does not say what it answers where
 * `endsBy` has passed; to the lab the response has expired then.
 */
export function sessionSpan(
  world: World,
  { name, role }: FoundRole,
  { asked, atMost = Infinity, endsBy, chained }: SpanAsked,
): SessionSpan {
  const duration = Math.min(asked ?? defaultDuration, atMost);
  const saw = `${duration} seconds`;
  const fits = check(awsRules.maxSessionDuration, duration <= role.maxSessionDuration, {
    saw,
    wanted: `${role.maxSessionDuration} seconds at most`,
    at: { document: `role/${name}`, pointer: '/MaxSessionDuration' },
  });
  const short = check(
    stsRules.chainedDuration,
    chained === true ? duration <= chainedDuration : null,
    {
      saw,
      wanted: `${chainedDuration} seconds at most`,
    },
  );
  const ahead =
    endsBy === undefined
      ? check(awsRules.sessionNotOnOrAfter, null)
      : check(awsRules.sessionNotOnOrAfter, world.clock < endsBy, {
          saw: isoTime(world.clock),
          wanted: `before ${isoTime(endsBy)}`,
        });
  const refused: readonly (readonly [Why, AwsError])[] = [
    [short, tooLongChained],
    [fits, tooLong],
    [ahead, alreadyOver],
  ];
  const error = refused.find(([{ holds }]) => holds === false)?.[1];
  return {
    parts: [...(chained === undefined ? [] : [short]), fits, ahead],
    ...(error && { error }),
    expiresAt: Math.min(world.clock + seconds(duration), endsBy ?? Infinity),
  };
}
