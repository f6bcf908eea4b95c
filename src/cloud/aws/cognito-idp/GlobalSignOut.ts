import { selfServiceAction } from './selfServiceAction.ts';
import { signOutEverywhere } from './signOut.ts';

/**
 * GlobalSignOut (Amazon Cognito user pools API Reference): access and refresh tokens of every sign-in are
 * void. Whoever verifies a token by themselves does not hear of it until it expires.
 */
export const globalSignOut = selfServiceAction('GlobalSignOut', ({ world, holder, reasons }) =>
  reasons.answer(signOutEverywhere(world, holder), {}),
);
