import { isoTime, seconds } from '../../../kit/time.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { type InputOf, integer, list, required, text } from '../../../wire/aws/members.ts';
import { mintUuid } from '../../world/mint.ts';
import { authorize } from '../authorize.ts';
import { awsAction, type AwsOutcome, type SignedCall } from '../awsAction.ts';
import { accountOf, sessionOf } from '../caller.ts';
import { accountIn } from '../iamObjects.ts';
import { outboundClaims } from '../outbound/outboundClaims.ts';
import type { OutboundAlgorithm } from '../outbound/outboundKeys.ts';
import { checkRegional } from './checkRegional.ts';
import { checkTags } from './checkTags.ts';
import { recordStsEvent } from './stsEvent.ts';
import { sessionTags } from './stsMembers.ts';
import { trailMembers } from './trailMembers.ts';
import { webIdentityRules } from './webIdentityRules.ts';

/** Constraints of the STS API model (FACTS 4.9). */
const members = {
  Audience: required(list(text({ length: [1, 1000] }), { size: [1, 10] })),
  DurationSeconds: integer({ range: [60, 3600] }),
  SigningAlgorithm: required(text<OutboundAlgorithm>({ values: ['RS256', 'ES384'] })),
  Tags: sessionTags,
} as const;

type Input = InputOf<typeof members>;

const defaultDuration = 300;

/** Characters of a token's claims. AWS has a limit and does not publish it. */
const mostClaims = 12_288;

/** AWS publishes these codes, not the texts. */
const errors = {
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

/**
 * GetWebIdentityToken (STS API Reference): a JWT in which AWS vouches for the caller, for use outside of
 * AWS. Only regional endpoints have it.
 */
async function run(input: Input, call: SignedCall): Promise<AwsOutcome> {
  const { world, caller, region } = call;
  const duration = input.DurationSeconds ?? defaultDuration;
  const checked = checkTags({ tags: input.Tags });
  const { tags } = checked;
  const told = { eventName: 'GetWebIdentityToken', requestParameters: trailMembers(input) };
  const regional = checkRegional(call, 'GetWebIdentityToken');
  const parts: Why[] = [regional.why];
  const refuse = (error: AwsError, evidence: AwsOutcome['evidence'] = []): AwsOutcome => ({
    world: recordStsEvent(world, call, { ...told, error }),
    why: { ...allOf(webIdentityRules.getToken, parts), holds: false },
    evidence,
    answer: { error },
  });
  if (regional.error) return refuse(regional.error);
  parts.push(checked.why);
  if (checked.error) return refuse(checked.error);

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

  // What signs tokens is fetched with the first that is asked for.
  const { outboundKeys } = await import('../outbound/outboundKeys.ts');
  const { signJwt } = await import('../../../wire/jwt/signJwt.ts');
  const key = outboundKeys[input.SigningAlgorithm];
  const token = await signJwt(
    { typ: 'JWT', alg: input.SigningAlgorithm, kid: key.kid },
    claims,
    key,
  );
  if (!token.ok) throw new Error(`AWS's own key cannot sign: ${token.faults.join(' ')}`);
  parts.push(check(webIdentityRules.outboundSigned, true, { saw: key.kid }));
  return {
    world: recordStsEvent(next, call, {
      ...told,
      responseElements: { expiration: isoTime(expiresAt) },
    }),
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
