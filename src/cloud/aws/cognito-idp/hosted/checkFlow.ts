import { check } from '../../../../kit/why.ts';
import type { AppClientIn } from '../../../world/world.ts';
import type { TokenTurn } from './token.ts';
import { hostedUiRules } from './rules.ts';

/** Whether the client may use the hosted UI at all, and this OAuth flow there. */
export function checkFlow(
  { client: { client }, reasons }: TokenTurn,
  flow: AppClientIn['allowedOAuthFlows'][number],
): boolean {
  const enabled = client.allowedOAuthFlowsUserPoolClient;
  const allowed = client.allowedOAuthFlows.includes(flow);
  reasons.add(
    check(hostedUiRules.clientEnabled, enabled),
    check(hostedUiRules.flowAllowed, allowed, { saw: flow, wanted: client.allowedOAuthFlows }),
  );
  return enabled && allowed;
}
