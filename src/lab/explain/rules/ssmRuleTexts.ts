import type { SsmRule } from '../../../cloud/aws/ssm/rules.ts';
import { ssmApi } from '../source.ts';
import type { RuleText } from './ruleText.ts';

/** What Systems Manager checks itself, beyond signatures and policies. */
export const ssmRuleTexts: Readonly<Record<SsmRule, RuleText>> = {
  'ssm.request': {
    title: 'Request to Systems Manager',
    holds: 'Systems Manager does what was asked.',
    fails: 'Systems Manager refuses.',
    ...ssmApi('StartSession'),
  },
  'ssm.send-command': {
    title: 'Running a document',
    holds: 'The agents on the nodes are asked to run the document.',
    fails: 'No agent is asked to run the document.',
    ...ssmApi('SendCommand'),
  },
  'ssm.start-session': {
    title: 'Opening a session',
    holds: 'A channel to the agent on the node is opened.',
    fails: 'No channel to the node is opened.',
    ...ssmApi('StartSession'),
  },
  'ssm.document': {
    title: 'Document',
    holds: 'Systems Manager has a document of this name.',
    fails: 'Systems Manager has no document of this name.',
    ...ssmApi('SendCommand'),
  },
  'ssm.node': {
    title: 'Managed node',
    holds: 'The account has a managed node of this id.',
    fails: 'The account has no managed node of this id.',
    ...ssmApi('StartSession'),
  },
  'ssm.node-online': {
    title: 'Agent on the node',
    holds: 'The agent on the node has reported lately.',
    fails: 'The agent on the node has not reported, so it cannot be reached.',
    ...ssmApi('StartSession'),
  },
};
