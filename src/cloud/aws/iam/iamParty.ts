import { iamQuery } from '../../../wire/aws/queryService.ts';
import { queryParty } from '../queryParty.ts';
import { iamActions } from './index.ts';
import { iamApiRules } from './rules.ts';

/** AWS IAM (API of 2010-05-08): one endpoint for all regions, which signs with us-east-1. */
export const iamParty = queryParty({
  service: 'iam',
  wire: iamQuery,
  rule: iamApiRules.request,
  actions: iamActions,
});
