/**
 * Every check that AWS Systems Manager makes, by its stable id. Source: AWS Systems Manager API Reference,
 * StartSession and SendCommand.
 */
export const ssmRules = {
  /** The root of the reasons for an answer. */
  request: 'ssm.request',
  sendCommand: 'ssm.send-command',
  startSession: 'ssm.start-session',
  document: 'ssm.document',
  /** Whether the account has a managed node of this id. */
  node: 'ssm.node',
  /** Whether the agent on the node has reported lately. */
  nodeOnline: 'ssm.node-online',
} as const;

export type SsmRule = (typeof ssmRules)[keyof typeof ssmRules];
