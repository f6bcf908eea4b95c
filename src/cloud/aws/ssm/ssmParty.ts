import { validationException } from '../../../wire/aws/jsonErrors.ts';
import { jsonParty } from '../jsonParty.ts';
import { trailed } from '../trailed.ts';
import { ssmActions } from './index.ts';
import { ssmRules } from './rules.ts';

/** AWS Systems Manager: as much of it as a desktop through Fleet Manager needs. */
export const ssmParty = jsonParty({
  service: 'ssm',
  target: 'AmazonSSM',
  rule: ssmRules.request,
  invalid: validationException,
  actions: ssmActions.map((action) =>
    trailed(action, { name: 'ssm.amazonaws.com', accountOf: () => undefined }),
  ),
});
