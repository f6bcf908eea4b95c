import type { PartnerRule } from '../../../cloud/app/partnerRules.ts';
import { openId } from '../fields/openIdSource.ts';
import { rfc } from '../source.ts';
import type { RuleText } from './ruleText.ts';

/** What a partner outside of AWS checks of a program that comes with a token. */
export const partnerRuleTexts: Readonly<Record<PartnerRule, RuleText>> = {
  'partner.request': {
    title: 'Request to the partner',
    holds: 'The partner does what the program asks.',
    fails: 'The partner does not do what the program asks.',
    ...rfc(6750, '2'),
  },
  'partner.bearer': {
    title: 'Bearer token',
    holds: 'The request brings a token.',
    fails: 'The request brings no token.',
    ...rfc(6750, '2.1'),
  },
  'partner.issuer': {
    title: 'Issuer known to the partner',
    holds: 'The issuer of the token is that of a customer.',
    fails: 'The token names no issuer with which the partner has a contract.',
    ...rfc(8725, '3.8'),
  },
  'partner.discovery-fetched': {
    title: 'Discovery document fetched',
    holds: 'The issuer tells the partner where its keys are.',
    fails: 'The issuer does not tell the partner where its keys are.',
    ...openId('Discovery', '4'),
  },
  'partner.keys-fetched': {
    title: 'Keys fetched',
    holds: 'The partner got the issuer’s keys.',
    fails: 'The partner did not get the issuer’s keys.',
    ...openId('Discovery', '3'),
  },
  'partner.key-set': {
    title: 'Key set',
    holds: 'What the partner got is a set of keys.',
    fails: 'What the partner got is not a set of keys that it can use.',
    ...rfc(7517, '5'),
  },
  'partner.subject': {
    title: 'Subject of the contract',
    holds: 'The subject of the token is one that the customer named.',
    fails: 'The customer named other subjects, and not this one.',
    ...rfc(8725, '3.8'),
  },
  'partner.operation': {
    title: 'Operation of the API',
    holds: 'The partner’s API has this operation.',
    fails: 'The partner’s API has no such operation.',
    ...rfc(9110, '15.5.5'),
  },
};
