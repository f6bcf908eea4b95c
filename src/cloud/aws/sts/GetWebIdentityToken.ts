import { isoTime, seconds } from '../../../kit/time.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import {
  type InputOf,
  integer,
  list,
  required,
  structure,
  text,
} from '../../../wire/aws/members.ts';
import { signJwt } from '../../../wire/jwt/signJwt.ts';
import { mintUuid } from '../../world/mint.ts';
import type { World } from '../../world/world.ts';
import { authorize } from '../authorize.ts';
import { awsAction, type AwsOutcome, type SignedCall } from '../awsAction.ts';
import { accountOf, sessionOf } from '../caller.ts';
import { accountIn } from '../iamObjects.ts';
import { outboundClaims } from '../outbound/outboundClaims.ts';
import { type OutboundAlgorithm, outboundKeys } from '../outbound/outboundKeys.ts';
import { recordEvent } from '../trail.ts';
import { userIdentityOf } from '../userIdentity.ts';
import { webIdentityRules } from './webIdentityRules.ts';

/** Constraints of the STS API model (FACTS 4.9). */
const members = {
  Audience: required(list(text({ length: [1, 1000] }), { size: [1, 10] })),
  DurationSeconds: integer({ range: [60, 3600] }),
  SigningAlgorithm: required(text<OutboundAlgorithm>({ values: ['RS256', 'ES384'] })),
  Tags: list(
    structure({
      Key: required(text({ length: [1, 128], pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+' })),
      Value: required(text({ length: [0, 256], pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*' })),
    }),
    { size: [undefined, 50] },
  ),
} as const;

type Input = InputOf<typeof members>;

const defaultDuration = 300;

/** Characters of a token's claims. AWS has a limit and does not publish it. */
const mostClaims = 12_288;

/** AWS publishes these codes, not the texts. */
const errors = {
  global: awsError(
    'InvalidAction',
    400,
    'Could not find operation GetWebIdentityToken for version 2011-06-15',
  ),
  disabled: awsError(
    'OutboundWebIdentityFederationDisabledException',
    403,
    'Outbound web identity federation is not enabled for this account.',
  ),
  escalation: awsError(
    'SessionDurationEscalationException',
    403,
    'The token would live longer than the session that asks for it.',
  ),
  size: awsError(
    'JWTPayloadSizeExceededException',
    400,
    'The payload of the token would be too large. Pass fewer tags.',
  ),
} as const;
const duplicateTags = awsError(
  'InvalidParameterValue',
  400,
  'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
);

/** Whether the caller may ask for such a token, and for tags in it. */
function mayAsk(
  { world, region, caller }: SignedCall,
  input: Input,
  duration: number,
  tags: Readonly<Record<string, string>>,
) {
  const actions = [
    'sts:GetWebIdentityToken',
    ...(Object.keys(tags).length > 0 ? ['sts:TagGetWebIdentityToken'] : []),
  ];
  return actions.map((action) =>
    authorize(world, caller, {
      action,
      resource: '*',
      resourceAccount: accountOf(caller),
      region,
      context: {
        'sts:IdentityTokenAudience': input.Audience,
        'sts:DurationSeconds': String(duration),
        'sts:SigningAlgorithm': input.SigningAlgorithm,
        'aws:TagKeys': Object.keys(tags),
        ...Object.fromEntries(
          Object.entries(tags).map(([key, value]) => [`aws:RequestTag/${key}`, value]),
        ),
      },
    }),
  );
}

function record(
  world: World,
  { request, requestId, region, caller }: SignedCall,
  input: Input,
  outcome: { readonly error?: AwsError; readonly expiresAt?: number },
): World {
  const { error, expiresAt } = outcome;
  return recordEvent(world, request, {
    eventSource: 'sts.amazonaws.com',
    eventName: 'GetWebIdentityToken',
    awsRegion: region,
    recipientAccountId: accountOf(caller),
    requestID: requestId,
    readOnly: true,
    userIdentity: userIdentityOf(world, caller),
    requestParameters: {
      audience: input.Audience,
      signingAlgorithm: input.SigningAlgorithm,
      ...(input.DurationSeconds !== undefined && { durationSeconds: input.DurationSeconds }),
    },
    ...(expiresAt !== undefined && { responseElements: { expiration: isoTime(expiresAt) } }),
    ...(error && { errorCode: error.code, errorMessage: error.message }),
  });
}

/**
 * GetWebIdentityToken (STS API Reference): a JWT in which AWS vouches for the caller, for use outside of
 * AWS. Only regional endpoints have it.
 */
async function run(input: Input, call: SignedCall): Promise<AwsOutcome> {
  const { world, caller, region, globalEndpoint } = call;
  const duration = input.DurationSeconds ?? defaultDuration;
  const passed = (input.Tags ?? []).map(({ Key, Value }) => [Key, Value] as const);
  const tags = Object.fromEntries(passed);
  const parts: Why[] = [
    check(webIdentityRules.regionalEndpoint, !globalEndpoint, {
      saw: new URL(call.request.url).host,
    }),
  ];
  const refuse = (error: AwsError, evidence: AwsOutcome['evidence'] = []): AwsOutcome => ({
    world: record(world, call, input, { error }),
    why: { ...allOf(webIdentityRules.getToken, parts), holds: false },
    evidence,
    answer: { error },
  });
  if (globalEndpoint) return { ...refuse(errors.global), world };
  if (new Set(passed.map(([key]) => key.toLowerCase())).size < passed.length)
    return refuse(duplicateTags);

  const asked = mayAsk(call, input, duration, tags);
  const evidence = asked[0]?.evidence ?? [];
  parts.push(...asked.map(({ decision }) => decision.why));
  const denied = asked.find(({ denial }) => denial !== undefined);
  if (denied?.denial !== undefined)
    return refuse(awsError('AccessDenied', 403, denied.denial), evidence);

  const issuer = accountIn(world, accountOf(caller))?.outboundWebIdentity?.issuer;
  parts.push(check(webIdentityRules.outboundEnabled, issuer !== undefined));
  if (issuer === undefined) return refuse(errors.disabled, evidence);

  const expiresAt = world.clock + seconds(duration);
  const session = sessionOf(caller);
  parts.push(
    check(webIdentityRules.outboundSpan, session ? expiresAt <= session.expiresAt : null, {
      saw: isoTime(expiresAt),
      ...(session && { wanted: `${isoTime(session.expiresAt)} at the latest` }),
    }),
  );
  if (session && expiresAt > session.expiresAt) return refuse(errors.escalation, evidence);

  const [jti, next] = mintUuid(world);
  const claims = outboundClaims(world, caller, {
    issuer,
    audiences: input.Audience,
    duration,
    tags,
    region,
    jti,
  });
  const size = JSON.stringify(claims).length;
  parts.push(
    check(webIdentityRules.outboundSize, size <= mostClaims, {
      saw: `${size} characters`,
      wanted: `${mostClaims} characters at most`,
    }),
  );
  if (size > mostClaims) return refuse(errors.size, evidence);

  const key = outboundKeys[input.SigningAlgorithm];
  const token = await signJwt(
    { typ: 'JWT', alg: input.SigningAlgorithm, kid: key.kid },
    claims,
    key,
  );
  if (!token.ok) throw new Error(`AWS's own key cannot sign: ${token.faults.join(' ')}`);
  parts.push(check(webIdentityRules.outboundSigned, true, { saw: key.kid }));
  return {
    world: record(next, call, input, { expiresAt }),
    why: allOf(webIdentityRules.getToken, parts),
    evidence,
    answer: { result: { WebIdentityToken: token.value, Expiration: new Date(expiresAt) } },
  };
}

export const getWebIdentityToken = awsAction({
  name: 'GetWebIdentityToken',
  signed: true,
  members,
  reference: {
    checks: [
      'the endpoint is regional',
      'the caller may `sts:GetWebIdentityToken`, and `sts:TagGetWebIdentityToken` where it passes tags',
      'outbound federation is enabled in the account',
      'the token does not outlive the session that asks for it',
      'the payload fits',
    ],
    errors: [
      'AccessDenied',
      'InvalidParameterValue',
      'JWTPayloadSizeExceededException',
      'OutboundWebIdentityFederationDisabledException',
      'SessionDurationEscalationException',
    ],
    differs: [
      'The limit of the payload is the lab’s own: AWS does not publish its own.',
      'Every account signs with the same demonstration keys.',
    ],
  },
  run,
});
