import type { BrokerRule } from '../../../cloud/app/broker/rules.ts';
import { iamGuide, labOnly, rfc } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const guide = iamGuide(
  'Enable custom identity broker access to the AWS console',
  'id_roles_providers_enable-console-custom-url',
);

/** What a company’s own identity broker checks before it spends its AWS credentials on somebody. */
export const brokerRuleTexts: Readonly<Record<BrokerRule, RuleText>> = {
  'broker.request': {
    title: 'Request to the broker',
    holds: 'The broker does what was asked.',
    fails: 'The broker does not do what was asked.',
    ...guide,
  },
  'broker.page': {
    title: 'Page of the broker',
    holds: 'The broker has a page at this address.',
    fails: 'The broker has no page at this address that takes this method.',
    ...labOnly,
  },
  'broker.password-given': {
    title: 'A password at all',
    holds: 'The person typed a password.',
    fails: 'The password is empty, and a directory would call that success.',
    ...rfc(4513, '5.1.2'),
  },
  'broker.bind': {
    title: 'LDAP bind as the person',
    holds: 'The directory accepts a bind with this name and password.',
    fails: 'The directory refuses a bind with this name and password.',
    ...rfc(4511, '4.2'),
  },
  'broker.person': {
    title: 'Person in the directory',
    holds: 'The directory has an account of this name.',
    fails: 'The directory has no account of this name.',
    ...rfc(4511, '4.5'),
  },
  'broker.session': {
    title: 'Session at the broker',
    holds: 'The cookie stands for somebody who has signed in to the broker.',
    fails: 'No cookie stands for somebody who has signed in to the broker.',
    ...labOnly,
  },
  'broker.access-known': {
    title: 'Access that the broker knows',
    holds: 'The broker is set up to give access under this name.',
    fails: 'The broker gives no access under this name.',
    ...labOnly,
  },
  'broker.group': {
    title: 'Group that stands for the access',
    holds: 'The person is in the group that stands for this access.',
    fails: 'The person is not in the group that stands for this access.',
    ...guide,
  },
  'broker.credentials': {
    title: 'Credentials to hand over',
    holds: 'The broker has obtained credentials for this person.',
    fails: 'The broker has obtained no credentials for this person.',
    ...labOnly,
  },
};
