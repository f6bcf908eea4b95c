import { awsError } from '../../../wire/aws/awsError.ts';
import { list, required, text } from '../../../wire/aws/members.ts';
import { mintUuid } from '../../world/mint.ts';
import { awsAction } from '../awsAction.ts';
import { accountOf } from '../caller.ts';
import { authorizeCall } from '../jsonAuthorize.ts';
import { reasonsOf } from '../reasons.ts';
import { documentArn, documentName, findDocument, parametersMember } from './documents.ts';
import { nodeArn, onlineNode } from './managedNode.ts';
import { ssmRules as rules } from './rules.ts';

/** SendCommand (AWS Systems Manager API Reference): has the agent on a node run a document. */
export const sendCommand = awsAction({
  name: 'SendCommand',
  signed: true,
  members: {
    InstanceIds: required(list(text(), { size: [1, 50] })),
    DocumentName: required(documentName),
    Parameters: parametersMember,
    Comment: text({ length: [undefined, 100] }),
  },
  reference: {
    checks: [
      'the caller may do this with the document and with every node',
      'the document is known',
      'every node is managed and online',
    ],
    errors: ['AccessDeniedException', 'InvalidDocument', 'InvalidInstanceId'],
    differs: ['Nodes are named by id, not by tag.', 'What the document does is not carried out.'],
  },
  run: ({ InstanceIds, DocumentName, Parameters, Comment = '' }, call) => {
    const { world, region } = call;
    const account = accountOf(call.caller);
    const reasons = reasonsOf(rules.sendCommand);
    const resources = [
      documentArn(region, DocumentName),
      ...InstanceIds.map((id) => nodeArn(region, account, id)),
    ];
    for (const resource of resources) {
      const allowed = authorizeCall(call, 'ssm:SendCommand', resource, reasons);
      if (allowed.error) return reasons.refuse(world, allowed.error);
    }
    const document = reasons.take(findDocument(DocumentName));
    if (document.error) return reasons.refuse(world, document.error);
    for (const id of InstanceIds) {
      const invalid = awsError(
        'InvalidInstanceId',
        400,
        `Instances [[${id}]] not in a valid state for account ${account}`,
      );
      const node = onlineNode(world, account, id, reasons, invalid);
      if (node.error) return reasons.refuse(world, node.error);
    }
    const [CommandId, next] = mintUuid(world);
    return reasons.answer(next, {
      Command: {
        CommandId,
        DocumentName,
        Comment,
        InstanceIds,
        Parameters: Object.fromEntries(Parameters ?? []),
        RequestedDateTime: new Date(world.clock),
        Status: 'Pending',
        TargetCount: InstanceIds.length,
      },
    });
  },
});
