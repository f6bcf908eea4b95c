import { check } from '../../../kit/why.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import { invalidParameter } from './errors.ts';
import { cognitoIdpRules } from './rules.ts';

/** A parameter that the flow cannot do without. */
export function parameter(parameters: ReadonlyMap<string, string>, name: string): Checked<string> {
  const value = parameters.get(name);
  const why = check(cognitoIdpRules.authParameter, value !== undefined && value !== '', {
    wanted: name,
  });
  return value === undefined || value === ''
    ? failed(why, invalidParameter(`Missing required parameter ${name}`))
    : passed(why, value);
}
