import type { SdkCall } from '../run/awsClients.ts';
import { keptNameIn, type SetUpCall } from '../setUp/setUpCall.ts';
import { cliName } from './cliName.ts';
import { longTextsOf } from './longValues.ts';
import { operationOf, sdkNamesOf } from './sdkNames.ts';
import { shellText } from './shellText.ts';

/** Operations of S3 that write what they get into a file, and want its name last. */
const writesFile = new Set(['GetObject']);

const exported = (credentials: NonNullable<SdkCall['credentials']>): readonly string[] => {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  return [
    `export AWS_ACCESS_KEY_ID=${shellText(accessKeyId)}`,
    `export AWS_SECRET_ACCESS_KEY=${shellText(secretAccessKey)}`,
    ...(sessionToken === undefined
      ? ['unset AWS_SESSION_TOKEN']
      : [`export AWS_SESSION_TOKEN=${shellText(sessionToken)}`]),
  ];
};

/** An option and its value. Only scalars are written plainly; what has parts is written as JSON. */
function optionOf(name: string, value: unknown): string {
  const option = `--${cliName(name)}`;
  if (typeof value === 'boolean') return value ? option : `--no-${cliName(name)}`;
  const kept = typeof value === 'string' ? keptNameIn(value) : undefined;
  if (kept !== undefined) return `${option} "$${kept}"`;
  if (typeof value === 'string' || typeof value === 'number')
    return `${option} ${shellText(String(value))}`;
  return `${option} ${shellText(JSON.stringify(value))}`;
}

/**
 * The call as a command of the AWS CLI, with the credentials that it is signed with. A long text is
 * named first; a body goes through a file, because the CLI reads it from one.
 */
export function cliOf(call: SdkCall, keeps?: SetUpCall['keeps']): string {
  const { input, credentials, region } = call;
  const operation = operationOf(call);
  const long = longTextsOf(input);
  const members = Object.entries(input).filter(([, value]) => value !== undefined);
  const body = operation === 'PutObject' ? members.find(([name]) => name === 'Body') : undefined;
  const options = members.flatMap(([name, value]: [string, unknown]): readonly string[] => {
    if (name === body?.[0]) return ['--body body.txt'];
    const named = long.get(name);
    if (named) return [`--${cliName(name)} "$${named.name.toUpperCase()}"`];
    return [optionOf(name, value)];
  });
  const words = [
    `aws ${sdkNamesOf(call).cli} ${cliName(operation)}`,
    `--region ${shellText(region)}`,
    ...options,
    ...(keeps ? [`--query ${keeps.member} --output text`] : []),
    ...(writesFile.has(operation) ? ['/dev/stdout'] : []),
  ];
  const command = words.join(' \\\n  ');
  return [
    ...(credentials ? exported(credentials) : []),
    ...[...long.values()].map(({ name, text }) => `${name.toUpperCase()}=${shellText(text)}`),
    ...(body ? [`printf %s ${shellText(String(body[1]))} > body.txt`] : []),
    keeps ? `${keeps.name}=$(${command})` : command,
  ].join('\n');
}
