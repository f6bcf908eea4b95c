import { check } from '../../../kit/why.ts';
import type { AwsCall, AwsOutcome } from '../awsAction.ts';
import { type Checked, checked, type Reasons } from '../reasons.ts';
import { parameter } from './authParameter.ts';
import { checkSecretHash } from './checkSecretHash.ts';
import { countAttempt } from './checkPassword.ts';
import { continueSignIn } from './continueSignIn.ts';
import { invalidParameter, noCustomChallenge } from './errors.ts';
import { findSigner } from './findUser.ts';
import { refreshAuth } from './refreshAuth.ts';
import { cognitoIdpRules } from './rules.ts';
import { startSrp } from './srpAuth.ts';
import type { FoundClient } from './userPools.ts';

export const authFlows = [
  'USER_SRP_AUTH',
  'REFRESH_TOKEN_AUTH',
  'REFRESH_TOKEN',
  'CUSTOM_AUTH',
  'ADMIN_NO_SRP_AUTH',
  'USER_PASSWORD_AUTH',
  'ADMIN_USER_PASSWORD_AUTH',
  'USER_AUTH',
] as const;
export type AuthFlow = (typeof authFlows)[number];

/** The setting of the app client that each flow needs. */
const needed: Readonly<Record<AuthFlow, string>> = {
  USER_SRP_AUTH: 'ALLOW_USER_SRP_AUTH',
  REFRESH_TOKEN_AUTH: 'ALLOW_REFRESH_TOKEN_AUTH',
  REFRESH_TOKEN: 'ALLOW_REFRESH_TOKEN_AUTH',
  CUSTOM_AUTH: 'ALLOW_CUSTOM_AUTH',
  ADMIN_NO_SRP_AUTH: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  USER_PASSWORD_AUTH: 'ALLOW_USER_PASSWORD_AUTH',
  ADMIN_USER_PASSWORD_AUTH: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  USER_AUTH: 'ALLOW_USER_AUTH',
};

/** Whether the app client takes this flow (FACTS 6.4 and 6.6). */
function checkFlow({ client }: FoundClient, flow: AuthFlow): Checked<undefined> {
  const allowed: readonly string[] = client.explicitAuthFlows;
  return checked(
    check(cognitoIdpRules.flow, allowed.includes(needed[flow]), {
      saw: flow,
      wanted: allowed,
    }),
    invalidParameter(`${flow} flow not enabled for this client`),
  );
}

/** Begins a sign-in by one of the flows; the client and who may call were checked before. */
export async function startAuth(
  call: AwsCall,
  found: FoundClient,
  flow: AuthFlow,
  parameters: ReadonlyMap<string, string>,
  reasons: Reasons,
): Promise<AwsOutcome> {
  const { world } = call;
  const allowed = reasons.take(checkFlow(found, flow));
  if (allowed.error) return reasons.refuse(world, allowed.error);
  if (flow === 'REFRESH_TOKEN' || flow === 'REFRESH_TOKEN_AUTH')
    return refreshAuth(world, found, parameters, reasons);
  if (flow === 'CUSTOM_AUTH') return reasons.refuse(world, noCustomChallenge);

  const username = reasons.take(parameter(parameters, 'USERNAME'));
  if (username.error) return reasons.refuse(world, username.error);
  const secret = reasons.take(
    checkSecretHash(found, [username.value], parameters.get('SECRET_HASH')),
  );
  if (secret.error) return reasons.refuse(world, secret.error);
  if (flow === 'USER_SRP_AUTH') return startSrp(world, found, username.value, parameters, reasons);

  const password = reasons.take(parameter(parameters, 'PASSWORD'));
  if (password.error) return reasons.refuse(world, password.error);
  const who = reasons.take(findSigner(found, username.value));
  if (who.error) return reasons.refuse(world, who.error);
  const attempt = countAttempt(world, found, who.value, who.value.user.password === password.value);
  const right = reasons.take(attempt.outcome);
  if (right.error) return reasons.refuse(attempt.world, right.error);
  return continueSignIn(attempt.world, found, who.value, reasons);
}
