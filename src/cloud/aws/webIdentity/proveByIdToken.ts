import { check, findRule, type Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import { awsError } from '../../../wire/aws/awsError.ts';
import { memberOf } from '../../../wire/aws/jsonObject.ts';
import { jwsAlgorithms, type JwsAlgorithm } from '../../../wire/jwt/algorithms.ts';
import { readJwt } from '../../../wire/jwt/readJwt.ts';
import { jwtRule } from '../../../wire/jwt/rules.ts';
import { verifyJwt } from '../../../wire/jwt/verifyJwt.ts';
import { checkIdToken, type IdTokenFault } from '../../../wire/oidc/checkIdToken.ts';
import type { Evidence, Network } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { webIdentityRules } from '../sts/webIdentityRules.ts';
import { fetchIssuerKeys } from './fetchIssuerKeys.ts';
import { findProvider } from './federatedProvider.ts';
import { invalidToken, notValidated, noVerificationKey } from './invalidToken.ts';
import { tokenTags } from './tokenTags.ts';
import { webConditionKeys } from './webConditionKeys.ts';
import type { Proof } from './webIdentity.ts';

const notAJwt = invalidToken(
  'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
);
const missing = (claim: string): AwsError => invalidToken(`Missing a required claim: ${claim}.`);

const algorithms = Object.keys(jwsAlgorithms) as readonly JwsAlgorithm[];
const longestSubject = 255;

/** What AWS answers for a claim that it does not take (FACTS 5.7). */
function refusalOf(fault: IdTokenFault): AwsError {
  switch (fault.kind) {
    case 'expired':
      return awsError(
        'ExpiredTokenException',
        400,
        `Token expired: current date/time ${fault.now} must be before the expiration date/time ${fault.exp}`,
      );
    case 'missing-claim':
      return missing(fault.claim);
    case 'several-audiences':
      return invalidToken(
        'Token audience contains more than one audience while authorized party is not present',
      );
    case 'wrong-audience':
      return invalidToken('Incorrect token audience');
    case 'malformed-claim':
    case 'not-yet-valid':
      return notValidated;
  }
}

/** A signature that fails is told as a key that could not be had; an algorithm or header that STS does not take, not. */
const signatureRefusal = (why: Why): AwsError =>
  [jwtRule.alg, jwtRule.crit].some((rule) => findRule(why, rule)?.holds === false)
    ? notValidated
    : noVerificationKey;

/**
 * Whom an ID token stands for. The order is AWS's (FACTS 5.7): the form, the provider that IAM has for
 * `iss` in the role's account, the issuer's keys, the signature, the times, the subject, the audience.
 * @param account of the role that is asked for
 */
export async function proveByIdToken(
  network: Network,
  before: World,
  account: string,
  text: string,
): Promise<Proof> {
  const parts: Why[] = [];
  let world = before;
  const evidence: Evidence[] = [];
  const refuse = (error: AwsError): Proof => ({ world, parts, evidence, error });

  const read = readJwt(text);
  parts.push(
    check(webIdentityRules.token, read.ok, {
      ...(!read.ok && { saw: read.faults.map(({ part, reason }) => `${part}: ${reason}`) }),
    }),
  );
  if (!read.ok) return refuse(notAJwt);
  const { claims } = read.value;
  evidence.push({ id: 'id-token', kind: 'policy', title: 'ID token', document: claims });

  const iss = memberOf(claims, 'iss');
  const issuer = typeof iss === 'string' ? iss : '';
  const provider = findProvider(world, account, issuer);
  parts.push(check(webIdentityRules.provider, provider !== undefined, { saw: issuer }));
  if (issuer === '') return refuse(missing('iss'));
  if (!provider)
    return refuse(invalidToken(`No OpenIDConnect provider found in your account for ${issuer}`));

  const fetched = await fetchIssuerKeys(network, world, issuer, provider);
  world = fetched.world;
  parts.push(fetched.why);
  if (!fetched.keys) return refuse(fetched.error ?? noVerificationKey);

  const signature = await verifyJwt(text, { keys: fetched.keys, algorithms });
  parts.push(signature.why);
  if (signature.why.holds !== true) return refuse(signatureRefusal(signature.why));

  const checked = checkIdToken(claims, {
    now: world.clock,
    expSkewSeconds: world.settings.idTokenSkew,
    audiences: provider.registered?.clientIds,
  });
  parts.push(checked.why);
  const { fault, audience } = checked;
  if (fault) return refuse(refusalOf(fault));
  const subject = memberOf(claims, 'sub');
  if (typeof subject !== 'string' || audience === undefined)
    throw new Error('An ID token without a fault has a subject and an audience.');
  parts.push(
    check(webIdentityRules.subjectLength, subject.length <= longestSubject, {
      saw: `${subject.length} characters`,
    }),
  );
  if (subject.length > longestSubject) return refuse(notValidated);

  const passing = tokenTags(claims);
  parts.push(passing.why);
  if (!passing.passed) return refuse(notValidated);
  return {
    world,
    parts,
    evidence,
    identity: {
      ...passing.passed,
      provider,
      subject,
      audience,
      providerName: issuer,
      keys: webConditionKeys(
        provider.keyPrefix,
        claims,
        audience,
        world.settings.everyClaimIsConditionKey,
      ),
    },
  };
}
