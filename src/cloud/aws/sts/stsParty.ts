import { stsQuery } from '../../../wire/aws/queryService.ts';
import { queryParty } from '../queryParty.ts';
import { awsRules } from '../rules.ts';
import { stsActions } from './index.ts';

/** AWS STS (API of 2011-06-15). */
export const stsParty = queryParty({
  service: 'sts',
  wire: stsQuery,
  rule: awsRules.stsRequest,
  actions: stsActions,
});
