import { toHex } from '../../../kit/bytes.ts';
import { awsError } from '../../../wire/aws/awsError.ts';
import { required, text } from '../../../wire/aws/members.ts';
import { mintBytes } from '../../world/mint.ts';
import { awsAction } from '../awsAction.ts';
import { accountOf, type Caller } from '../caller.ts';
import { authorizeCall } from '../jsonAuthorize.ts';
import { reasonsOf } from '../reasons.ts';
import { documentArn, documentName, findDocument, parametersMember } from './documents.ts';
import { nodeArn, onlineNode } from './managedNode.ts';
import { ssmRules as rules } from './rules.ts';

/** What a session id begins with: who opened it. */
const ownerOf = (caller: Caller): string => {
  switch (caller.kind) {
    case 'role-session':
      return caller.session.sessionName;
    case 'user':
      return caller.name;
    case 'federated-user':
      return caller.session.name;
    case 'root':
      return 'root';
  }
};

/** StartSession (AWS Systems Manager API Reference): a channel to the agent on a node. */
export const startSession = awsAction({
  name: 'StartSession',
  signed: true,
  members: {
    Target: required(text({ length: [1, 400] })),
    DocumentName: documentName,
    Reason: text({ length: [1, 256] }),
    Parameters: parametersMember,
  },
  reference: {
    checks: [
      'the caller may do this with the node, and with the document if one is named',
      'the document is known',
      'the node is managed and online',
    ],
    errors: ['AccessDeniedException', 'InvalidDocument', 'TargetNotConnected'],
    differs: ['Nothing answers at StreamUrl, and sessions are not kept.'],
  },
  run: ({ Target, DocumentName }, call) => {
    const { world, region, caller } = call;
    const account = accountOf(caller);
    const reasons = reasonsOf(rules.startSession);
    const resources = [
      nodeArn(region, account, Target),
      ...(DocumentName === undefined ? [] : [documentArn(region, DocumentName)]),
    ];
    for (const resource of resources) {
      const allowed = authorizeCall(call, 'ssm:StartSession', resource, reasons);
      if (allowed.error) return reasons.refuse(world, allowed.error);
    }
    const document = reasons.take(findDocument(DocumentName ?? 'SSM-SessionManagerRunShell'));
    if (document.error) return reasons.refuse(world, document.error);
    const notConnected = awsError('TargetNotConnected', 400, `${Target} is not connected.`);
    const node = onlineNode(world, account, Target, reasons, notConnected);
    if (node.error) return reasons.refuse(world, node.error);
    const [bytes, afterId] = mintBytes(world, 9);
    const [token, next] = mintBytes(afterId, 96);
    const SessionId = `${ownerOf(caller)}-${toHex(bytes).slice(0, 17)}`;
    return reasons.answer(next, {
      SessionId,
      TokenValue: toHex(token),
      StreamUrl: `wss://ssmmessages.${region}.amazonaws.com/v1/data-channel/${SessionId}?role=publish_subscribe`,
    });
  },
});
