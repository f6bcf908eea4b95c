import type { StsRule } from '../../../cloud/aws/sts/rules.ts';
import { iamGuide, stsApi } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const chaining = iamGuide('IAM roles', 'id_roles');
const sessionTags = iamGuide('Pass session tags in AWS STS', 'id_session-tags');

/** What STS checks itself, beside what AssumeRoleWithSAML does. */
export const stsRuleTexts: Readonly<Record<StsRule, RuleText>> = {
  'sts.chained-duration': {
    title: 'Length of a chained session',
    holds:
      'A session that begins with temporary credentials lasts at most an hour, and this one does.',
    fails:
      'A session that begins with temporary credentials lasts at most an hour; more was asked for.',
    ...chaining,
  },
  'sts.session-tags': {
    title: 'Session tags',
    holds: 'The session tags can be set as they were passed.',
    fails: 'The session tags cannot be set as they were passed.',
    ...sessionTags,
  },
  'sts.tag-keys-unique': {
    title: 'Each tag key once',
    holds: 'No tag key was passed twice.',
    fails: 'A tag key was passed twice; letter case makes no difference.',
    ...sessionTags,
  },
  'sts.tag-keys-free': {
    title: 'Tag keys not reserved',
    holds: 'No tag key starts with aws:, which AWS keeps for itself.',
    fails: 'A tag key starts with aws:, which AWS keeps for itself.',
    ...stsApi('Tag'),
  },
  'sts.transitive-keys-passed': {
    title: 'Transitive keys among the tags',
    holds: 'Every key that is to be transitive belongs to a tag of this request.',
    fails: 'A key that is to be transitive belongs to no tag of this request.',
    ...sessionTags,
  },
  'sts.inherited-tags-kept': {
    title: 'Inherited tags kept',
    holds: 'No tag replaces one that the calling session hands on.',
    fails: 'A tag would replace one that the calling session hands on.',
    ...sessionTags,
  },
};
