import type { SdkCall } from '../run/awsClients.ts';
import { cliName } from './cliName.ts';
import { literal, type Spelling } from './literal.ts';
import { longTextsOf } from './longValues.ts';
import { operationOf, sdkNamesOf } from './sdkNames.ts';

/** Python reads JSON's form of a text, except for the two halves of a character beyond the BMP. */
const quoted = (text: string): string => JSON.stringify(text);

const spelling: Spelling = { yes: 'True', no: 'False', nothing: 'None', key: quoted, text: quoted };

/** The call in Python, by boto3. */
export function pythonOf(call: SdkCall): string {
  const { input, credentials, region } = call;
  const { cli, boto3 = cli } = sdkNamesOf(call);
  const long = longTextsOf(input);
  const settings: readonly (readonly [string, string | undefined])[] = [
    ['region_name', region],
    ['aws_access_key_id', credentials?.accessKeyId],
    ['aws_secret_access_key', credentials?.secretAccessKey],
    ['aws_session_token', credentials?.sessionToken],
  ];
  const given = settings.flatMap(([name, value]) =>
    value === undefined ? [] : [`    ${name}=${quoted(value)},\n`],
  );
  const parameters = Object.entries(input)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]: [string, unknown]) => {
      const named = long.get(name);
      return `    ${name}=${named ? named.name : literal(value, spelling, '    ')},\n`;
    });
  const method = cliName(operationOf(call), '_');
  return [
    'import boto3',
    '',
    ...[...long.values()].map(({ name, text }) => `${name} = ${quoted(text)}`),
    `client = boto3.client(\n    ${quoted(boto3)},\n${given.join('')})`,
    `answer = client.${method}(${parameters.length > 0 ? `\n${parameters.join('')}` : ''})`,
    'print(answer)',
  ].join('\n');
}
