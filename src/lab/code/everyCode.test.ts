import { describe, expect, it } from 'vitest';
import { worldNetwork } from '../../cloud/parties.ts';
import { services } from '../../cloud/aws/services.ts';
import type { Credentials } from '../../cloud/credentials.ts';
import type { World } from '../../cloud/world/world.ts';
import { flows } from '../../flows/index.ts';
import { headerOf, type HttpResponse } from '../../wire/http/records.ts';
import { awsClientsOf, type ClientScene, type SdkCall } from '../run/awsClients.ts';
import { exchangeError } from '../run/exchangeError.ts';
import { nextStep, type Performed, performStep, startRun } from '../run/run.ts';
import { cliName } from './cliName.ts';
import { codeOf } from './codeOf.ts';
import { readShell } from './readShell.testing.ts';
import { operationOf, sdkNamesOf } from './sdkNames.ts';

interface Called {
  readonly where: string;
  /** The world that the request met. */
  readonly world: World;
  readonly performed: Performed & { readonly call: SdkCall };
}

/** Every SDK call that a flow makes, with the world as it was before. */
async function calls(): Promise<readonly Called[]> {
  const found: Called[] = [];
  for (const card of flows) {
    const flow = await card.load();
    let run = await startRun(flow);
    while (nextStep(flow, run) !== undefined) {
      const { world } = run;
      run = await performStep(flow, worldNetwork, run);
      const performed = run.trace.at(-1);
      const { call, exchange } = performed ?? {};
      if (performed && call && exchange)
        found.push({
          where: `${card.id}, ${flow.steps[performed.step]?.id}`,
          world: { ...world, clock: exchange.sentAt },
          performed: { ...performed, call },
        });
    }
  }
  return found;
}

const every = await calls();

/** Members of every operation as the mock's own model spells them, by the names the CLI gives them. */
const membersOf = (operation: string): ReadonlyMap<string, string> =>
  new Map(
    services
      .flatMap(({ actions }) => actions)
      .filter(({ name }) => name === operation)
      .flatMap(({ parameters }) => parameters.map((each) => each.replace(/\*$/, '')))
      .map((name) => [cliName(name), name] as const),
  );

/** S3 documents its parameters by header; the CLI takes them by member. */
const s3Members = [
  'ACL',
  'CopySource',
  'Delimiter',
  'Bucket',
  'Key',
  'Prefix',
  'Body',
  'ContentType',
  'MaxKeys',
  'Policy',
];

interface Sent {
  readonly operation: string;
  readonly input: object;
  readonly credentials: Credentials | undefined;
}

/** Reads a command of the AWS CLI as the CLI would. */
function readCli(script: string): Sent & { readonly service: string } {
  const { variables, files, words } = readShell(script);
  const [aws, service = '', command, ...rest] = words;
  expect(aws).toBe('aws');
  const operation = services
    .flatMap(({ actions }) => actions.map(({ name }) => name))
    .find((name) => cliName(name) === command);
  if (operation === undefined) throw new Error(`The CLI has no command ${command}.`);
  const members = new Map([
    ...membersOf(operation),
    ...s3Members.map((name) => [cliName(name), name] as const),
  ]);
  const input: Record<string, unknown> = {};
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? '';
    if (word === '/dev/stdout') continue;
    const option = /^--(no-)?(.+)$/.exec(word);
    const value = rest[at + 1];
    if (option?.[2] === 'region') at += 1;
    else {
      const name = members.get(option?.[2] ?? '');
      if (name === undefined) throw new Error(`${operation} has no option ${word}.`);
      const flag = option?.[1] !== undefined || value === undefined || value.startsWith('--');
      if (flag) input[name] = option?.[1] === undefined;
      else {
        at += 1;
        const text = name === 'Body' ? (files[value] ?? '') : value;
        input[name] = /^[[{]/.test(text) && name !== 'Body' ? JSON.parse(text) : text;
      }
    }
  }
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secret } = variables;
  const { AWS_SESSION_TOKEN: sessionToken } = variables;
  return {
    service,
    operation,
    input,
    credentials:
      accessKeyId === undefined
        ? undefined
        : {
            accessKeyId,
            secretAccessKey: secret ?? '',
            ...(sessionToken !== undefined && { sessionToken }),
          },
  };
}

/** Numbers travel as numbers in JSON protocols; the CLI knows the type from its model, here by the call. */
const typed = (input: object, like: object): object =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]: [string, unknown]) => {
      const wanted = Object.entries(like).find(([each]) => each === name)?.[1] as unknown;
      return [name, typeof wanted === 'number' ? Number(value) : value];
    }),
  );

interface Client {
  send(command: object): Promise<unknown>;
}

/** Sends a call with the official client to the mock, and gives what the client was told. */
async function answerTo(world: World, call: SdkCall): Promise<string> {
  let response: HttpResponse | undefined;
  const scene: ClientScene = {
    region: call.region,
    now: () => new Date(world.clock),
    invocationId: () => '00000000-0000-4000-8000-000000000001',
    send: async (request) => {
      const { exchange } = await worldNetwork.send(request, world);
      response = exchange.response;
      if (!exchange.response) throw new Error('No such host.');
      return exchange.response;
    },
  };
  const clients = awsClientsOf(scene);
  const byName: Readonly<Record<string, (credentials?: Credentials) => Promise<unknown>>> = {
    STSClient: clients.sts,
    S3Client: clients.s3,
    IAMClient: clients.iam,
    CognitoIdentityClient: clients.cognitoIdentity,
    CognitoIdentityProviderClient: clients.cognitoIdentityProvider,
    SSOClient: clients.sso,
    SSOAdminClient: clients.ssoAdmin,
    SSOOIDCClient: clients.ssoOidc,
  };
  const module = (await import(/* @vite-ignore */ sdkNamesOf(call).package)) as Record<
    string,
    new (input: object) => object
  >;
  const Command = module[call.command];
  const client = (await byName[call.client]?.(call.credentials)) as Client | undefined;
  if (!Command || !client) throw new Error(`The SDK has no ${call.client} or ${call.command}.`);
  await client.send(new Command(call.input)).catch((error: unknown) => {
    if (!response) throw error;
  });
  return `${response?.status} ${exchangeError(response)?.code ?? 'OK'}`;
}

const told = ({ performed: { exchange } }: Called): string =>
  `${exchange?.response?.status} ${exchangeError(exchange?.response)?.code ?? 'OK'}`;

const textIn = ({ performed }: Called, language: string): string =>
  codeOf(performed).find((code) => code.language === language)?.text ?? '';

const cases = every.map((called) => [called.where, called] as const);

describe('the code of every call', () => {
  it('is there', () => {
    expect(every.length).toBeGreaterThan(0);
  });

  it.each(cases)('exports keys just where the call is signed: %s', (_where, called) => {
    const { exchange } = called.performed;
    const header = exchange && headerOf(exchange.request, 'authorization');
    const exported = textIn(called, 'cli').includes('export AWS_ACCESS_KEY_ID');
    expect(exported).toBe(header?.startsWith('AWS4-') === true);
  });

  it.each(cases)(
    'is a command of the AWS CLI that gets the same answer: %s',
    async (_w, called) => {
      const { call } = called.performed;
      const read = readCli(textIn(called, 'cli'));
      expect(read.service).toBe(sdkNamesOf(call).cli);
      expect(read.operation).toBe(operationOf(call));
      const { credentials: _mine, ...rest } = call;
      const sent: SdkCall = {
        ...rest,
        input: typed(read.input, call.input),
        ...(read.credentials && { credentials: read.credentials }),
      };
      expect(await answerTo(called.world, sent)).toBe(told(called));
    },
  );

  it.each(cases)('is JavaScript that makes the same call: %s', async (_where, called) => {
    const { call } = called.performed;
    const [line = '', ...body] = textIn(called, 'javascript').split('\n');
    const [, client = '', command = ''] =
      /^import \{ (\w+), (\w+) \} from '([^']+)';$/.exec(line) ?? [];
    let made: Partial<SdkCall> = {};
    class Sender {
      constructor(readonly config: { region: string; credentials?: Credentials }) {}
      async send(sent: { input: object }) {
        const { credentials, region } = this.config;
        made = { client, command, region, input: sent.input, ...(credentials && { credentials }) };
        return {};
      }
    }
    class Command {
      constructor(readonly input: object) {}
    }
    // oxlint-disable-next-line typescript/no-implied-eval -- the code that learners copy is run as it stands
    const program = new Function(
      client,
      command,
      'console',
      `return (async () => {${body.join('\n')}})()`,
    );
    await (program as (...given: unknown[]) => Promise<void>)(Sender, Command, { log() {} });
    const given: unknown = JSON.parse(JSON.stringify(call));
    expect(made).toEqual(given);
  });

  it.each(cases)('is Python that makes the same call: %s', (_where, called) => {
    const { call } = called.performed;
    const text = textIn(called, 'python');
    const [, method, given = ''] =
      /^answer = client\.(\w+)\(([^]*)\)\nprint\(answer\)$/m.exec(text) ?? [];
    expect(method).toBe(cliName(operationOf(call), '_'));
    expect(text).toContain(`    "${sdkNamesOf(call).boto3 ?? sdkNamesOf(call).cli}",`);
    expect(readPython(text, given)).toEqual(JSON.parse(JSON.stringify(call.input)));
  });
});

/** The keyword arguments of a call, read as Python reads them: JSON with other words and trailing commas. */
function readPython(program: string, given: string): unknown {
  const named = new Map(
    [...program.matchAll(/^([a-z_]+) = (".*")$/gm)].map(([, name = '', text = '']) => [name, text]),
  );
  const json = given
    .replaceAll(/("(?:[^"\\]|\\.)*")|\b(True|False|None)\b|,(?=\s*[\]}])/g, (all, text, word) =>
      text ? all : word ? { True: 'true', False: 'false', None: 'null' }[word as 'True'] : '',
    )
    .replaceAll(/^ {4}(\w+)=/gm, '"$1":')
    .replaceAll(/^("\w+":)([a-z_]+),$/gm, (all, key: string, name: string) =>
      named.has(name) ? `${key}${named.get(name)},` : all,
    )
    .trim()
    .replace(/,$/, '');
  return JSON.parse(`{${json}}`);
}
