import type { SdkCall } from '../run/awsClients.ts';
import { literal, type Spelling } from './literal.ts';
import { longTextsOf } from './longValues.ts';
import { sdkNamesOf } from './sdkNames.ts';

const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

const spelling: Spelling = {
  yes: 'true',
  no: 'false',
  nothing: 'undefined',
  key: (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name)),
  text: quoted,
};

const camel = (name: string): string =>
  name.replaceAll(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** The call in JavaScript, by the official SDK: what ran in the lab, with the values that it had. */
export function javaScriptOf(call: SdkCall): string {
  const { client, command, input, credentials, region } = call;
  const long = longTextsOf(input);
  const members = Object.entries(input)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]: [string, unknown]) => {
      const named = long.get(name);
      return `  ${spelling.key(name)}: ${named ? camel(named.name) : literal(value, spelling, '  ')},\n`;
    });
  const { accessKeyId, secretAccessKey, sessionToken } = credentials ?? {};
  const settings = {
    region,
    ...(credentials && {
      credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
    }),
  };
  return [
    `import { ${client}, ${command} } from '${sdkNamesOf(call).package}';`,
    '',
    ...[...long.values()].map(({ name, text }) => `const ${camel(name)} = ${quoted(text)};`),
    `const client = new ${client}(${literal(settings, spelling)});`,
    `const answer = await client.send(new ${command}({${members.length > 0 ? `\n${members.join('')}` : ''}}));`,
    'console.log(answer);',
  ].join('\n');
}
