import { minutes } from '../../../kit/time.ts';
import { check } from '../../../kit/why.ts';
import type { UserPoolIn } from '../../world/world.ts';
import { type Checked, checked } from '../reasons.ts';
import { invalidPassword } from './errors.ts';
import { cognitoIdpRules } from './rules.ts';

export const days = (count: number): number => minutes(count * 24 * 60);

/** Cognito's list of symbols (Developer Guide, "Adding user pool password requirements"). */
const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+ -]/;

/** Whether a password is one that the pool takes. The texts are what Cognito has been seen to answer. */
export function checkPasswordPolicy(
  { passwordPolicy: policy }: UserPoolIn,
  password: string,
): Checked<undefined> {
  const faults = [
    [password.length >= policy.minimumLength, 'Password not long enough'],
    [!policy.requireUppercase || /[A-Z]/.test(password), 'Password must have uppercase characters'],
    [!policy.requireLowercase || /[a-z]/.test(password), 'Password must have lowercase characters'],
    [!policy.requireNumbers || /\d/.test(password), 'Password must have numeric characters'],
    [!policy.requireSymbols || symbol.test(password), 'Password must have symbol characters'],
  ] as const;
  const [, fault] = faults.find(([holds]) => !holds) ?? [];
  return checked(
    check(cognitoIdpRules.passwordPolicy, fault === undefined, {
      ...(fault !== undefined && { saw: fault }),
    }),
    invalidPassword(`Password did not conform with policy: ${fault ?? ''}`),
  );
}
