import type { Why } from '../../kit/why.ts';
import { awsRuleTexts } from './rules/awsRuleTexts.ts';
import { brokerRuleTexts } from './rules/brokerRuleTexts.ts';
import { directoryServiceRuleTexts } from './rules/directoryServiceRuleTexts.ts';
import { federationRuleTexts } from './rules/federationRuleTexts.ts';
import { cognitoIdentityRuleTexts } from './rules/cognitoIdentityRuleTexts.ts';
import { cognitoIdpRuleTexts } from './rules/cognitoIdpRuleTexts.ts';
import { hostedUiRuleTexts } from './rules/hostedUiRuleTexts.ts';
import { iamApiRuleTexts } from './rules/iamApiRuleTexts.ts';
import { iamRuleTexts } from './rules/iamRuleTexts.ts';
import { identityCenterAdminRuleTexts } from './rules/identityCenterAdminRuleTexts.ts';
import { identityCenterRuleTexts } from './rules/identityCenterRuleTexts.ts';
import { idpRuleTexts } from './rules/idpRuleTexts.ts';
import { jwtRules } from './rules/jwtRules.ts';
import { oidcRules } from './rules/oidcRules.ts';
import { partnerRuleTexts } from './rules/partnerRuleTexts.ts';
import { requestRules } from './rules/requestRules.ts';
import type { RuleText } from './rules/ruleText.ts';
import { s3RuleTexts } from './rules/s3RuleTexts.ts';
import { samlContentRules } from './rules/samlContentRules.ts';
import { samlMessageRules } from './rules/samlMessageRules.ts';
import { sigV2Rules } from './rules/sigV2Rules.ts';
import { sigV4Rules } from './rules/sigV4Rules.ts';
import { ssmRuleTexts } from './rules/ssmRuleTexts.ts';
import { openIdRuleTexts, webIdentityRuleTexts } from './rules/webIdentityRuleTexts.ts';
import { stsRuleTexts } from './rules/stsRuleTexts.ts';

export type { RuleText } from './rules/ruleText.ts';

/** Every rule in words, by its id. A rule that a room's own list names and that is missing does not compile. */
export const ruleTexts: ReadonlyMap<string, RuleText> = new Map<string, RuleText>(
  [
    iamRuleTexts,
    samlMessageRules,
    samlContentRules,
    sigV4Rules,
    sigV2Rules,
    requestRules,
    jwtRules,
    oidcRules,
    idpRuleTexts,
    awsRuleTexts,
    iamApiRuleTexts,
    s3RuleTexts,
    stsRuleTexts,
    cognitoIdpRuleTexts,
    hostedUiRuleTexts,
    cognitoIdentityRuleTexts,
    openIdRuleTexts,
    webIdentityRuleTexts,
    identityCenterRuleTexts,
    identityCenterAdminRuleTexts,
    federationRuleTexts,
    ssmRuleTexts,
    brokerRuleTexts,
    directoryServiceRuleTexts,
    partnerRuleTexts,
  ].flatMap((texts) => Object.entries(texts)),
);

/** A rule in words; undefined for an id that no rule has. */
export const describeRule = (rule: string): RuleText | undefined => ruleTexts.get(rule);

/** The line of the proof for one check: its sentence by its outcome, its title where it does not apply. */
export function sentenceOf(check: Pick<Why, 'rule' | 'holds' | 'parts'>): string {
  const { rule, holds, parts = [] } = check;
  const text = describeRule(rule);
  if (!text) return rule;
  if (holds === null) return text.title;
  if (holds) return text.holds;
  const none = parts.length > 0 && parts.every((part) => part.holds !== false);
  return (none && text.denies) || text.fails;
}
