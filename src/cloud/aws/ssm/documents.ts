import { check } from '../../../kit/why.ts';
import { awsError } from '../../../wire/aws/awsError.ts';
import { list, map, text } from '../../../wire/aws/members.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import { ssmRules as rules } from './rules.ts';

/** The documents of AWS that the lab knows. Their ARNs name no account. */
const known: readonly string[] = [
  /** Makes the local user of somebody who comes from Identity Center (FACTS 7.8). */
  'AWSSSO-CreateSSOUser',
  'AWS-StartPortForwardingSession',
  'SSM-SessionManagerRunShell',
];

export const documentName = text({ pattern: '[a-zA-Z0-9_\\-.:/]{3,128}' });

/** Values of a document’s parameters. */
export const parametersMember = map({}, list(text()));

export const documentArn = (region: string, name: string): string =>
  `arn:aws:ssm:${region}::document/${name}`;

/** AWS publishes the code, not the text. */
const invalidDocument = awsError('InvalidDocument', 400, 'The specified document does not exist.');

export function findDocument(name: string): Checked<string> {
  const there = check(rules.document, known.includes(name), { saw: name });
  return there.holds === false ? failed(there, invalidDocument) : passed(there, name);
}
