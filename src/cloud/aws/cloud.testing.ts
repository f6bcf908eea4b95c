import type * as z from 'zod';
import { minutes } from '../../kit/time.ts';
import { readMember } from '../../wire/aws/readAnswer.ts';
import { formType, writeForm } from '../../wire/http/form.ts';
import { type Headers, type HttpRequest, noBody } from '../../wire/http/records.ts';
import { issueResponse, type ResponseContents } from '../../wire/saml/issueResponse.ts';
import { awsAttributes } from '../../wire/saml/names.ts';
import { type Credentials, presign, signRequest } from '../../wire/sigv4/signRequest.ts';
import type { Exchange } from '../network.ts';
import { worldNetwork } from '../parties.ts';
import { dataAccount, reportsBucket } from '../world/defaultNames.ts';
import { defaultWorld } from '../world/defaultWorld.ts';
import { account, managedPolicy, role, user } from '../world/schema/account.ts';
import type { policyDocument } from '../world/schema/formats.ts';
import type {
  AccountIn,
  BucketIn,
  ManagedPolicyIn,
  RoleIn,
  UserIn,
  World,
} from '../world/world.ts';

export const persistent = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
export const acs = 'https://signin.aws.amazon.com/saml';
export const sts = 'https://sts.us-east-1.amazonaws.com/';
export const bucketUrl = `https://${reportsBucket}.s3.us-east-1.amazonaws.com`;
export const providerArn = `arn:aws:iam::${dataAccount}:saml-provider/ADFS`;
export const roleArn = (name: string, account: string = dataAccount): string =>
  `arn:aws:iam::${account}:role/${name}`;

export const adminKey: Credentials = {
  accessKeyId: 'AKIARTX3GSDS24PSU6G6',
  secretAccessKey: 'DEMONSTRATION/KEY/protects/nothing/00000',
};

/** Of the administrator of the management account. */
export const orgAdminKey: Credentials = {
  accessKeyId: 'AKIAWO645SY5ILM4CTWO',
  secretAccessKey: 'DEMONSTRATION/KEY/protects/nothing/00001',
};

/** The error in an XML answer. */
export const errorIn = ({ response }: Exchange) =>
  response && {
    status: response.status,
    code: readMember(response, 'Code'),
    message: readMember(response, 'Message'),
  };

/** Objects of a world as a world file may write them, with the rest as the schema has it. */
export const makeAccount = (input: z.input<typeof account>): AccountIn => account.parse(input);
export const makeUser = (input: z.input<typeof user>): UserIn => user.parse(input);
export const makeRole = (input: z.input<typeof role>): RoleIn => role.parse(input);
/** A customer managed policy of one version. */
export const makeManagedPolicy = (document: z.input<typeof policyDocument>): ManagedPolicyIn =>
  managedPolicy.parse({
    policyId: 'ANPARTX3GSDS4QK2V7M3W',
    versions: { v1: { document } },
    defaultVersion: 'v1',
  });

export type Change<Value> = (value: Value) => Value;

export const changeAccount =
  (id: string, change: Change<AccountIn>): Change<World> =>
  (world) => {
    const account = world.accounts[id];
    if (!account) throw new Error(`no account ${id}`);
    return { ...world, accounts: { ...world.accounts, [id]: change(account) } };
  };

export const changeRole = (name: string, change: Change<RoleIn>): Change<World> =>
  changeAccount(dataAccount, (account) => {
    const role = account.roles[name];
    if (!role) throw new Error(`no role ${name}`);
    return { ...account, roles: { ...account.roles, [name]: change(role) } };
  });

export const changeBucket = (change: Change<BucketIn>): Change<World> =>
  changeAccount(dataAccount, (account) => {
    const bucket = account.buckets[reportsBucket];
    if (!bucket) throw new Error('no bucket');
    return { ...account, buckets: { ...account.buckets, [reportsBucket]: change(bucket) } };
  });

export const allowAll = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

export const deny = (action: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: action, Resource: '*' }],
});

export type Condition = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const trusting = (
  actions: readonly string[],
  condition: Condition = { StringEquals: { 'SAML:aud': acs } },
) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: providerArn },
      Action: [...actions],
      Condition: condition,
    },
  ],
});

/** What a test says differently about an assertion. Attributes by the last part of their name. */
export interface Claims extends Partial<Omit<ResponseContents, 'attributes'>> {
  readonly attributes?: Readonly<Record<string, readonly string[] | undefined>>;
}

/** A world that moves on with every request, and hands to send requests with. */
export class Lab {
  world: World;
  private count = 0;

  constructor(...changes: readonly Change<World>[]) {
    this.world = changes.reduce((world, change) => change(world), defaultWorld());
  }

  change(...changes: readonly Change<World>[]): void {
    this.world = changes.reduce((world, change) => change(world), this.world);
  }

  pass(milliseconds: number): void {
    this.world = { ...this.world, clock: this.world.clock + milliseconds };
  }

  async send(request: HttpRequest): Promise<Exchange> {
    const delivery = await worldNetwork.send(request, this.world);
    this.world = delivery.world;
    return delivery.exchange;
  }

  /** A signed SAML response of the world's AD FS, issued now. */
  async assertion({ attributes, ...claims }: Claims = {}): Promise<string> {
    const idp = this.world.samlIdentityProviders['adfs.corp.example'];
    if (!idp) throw new Error('no identity provider');
    const now = this.world.clock;
    this.count += 1;
    const issued = await issueResponse(
      {
        responseId: `_response${this.count}`,
        assertionId: `_assertion${this.count}`,
        issueInstant: now,
        issuer: idp.entityId,
        subject: { nameId: 'CORP\\ana', format: persistent },
        confirmation: { recipient: acs, notOnOrAfter: now + minutes(5) },
        conditions: {
          notBefore: now,
          notOnOrAfter: now + minutes(60),
          audiences: ['urn:amazon:webservices'],
        },
        authn: { instant: now },
        attributes: Object.entries({
          Role: [`${providerArn},${roleArn('DataReader')}`],
          RoleSessionName: ['ana@corp.example'],
          ...attributes,
        }).flatMap(([name, values]) =>
          values ? [{ name: awsAttributes.role.replace(/Role$/, name), values }] : [],
        ),
        ...claims,
      },
      idp.signingKey,
    );
    if (!issued.ok) throw new Error(issued.faults.join());
    return issued.value.base64;
  }

  post(url: string, fields: Readonly<Record<string, string>>, headers: Headers = []) {
    return this.send({
      method: 'POST',
      url,
      headers: [['Content-Type', formType], ...headers],
      body: writeForm(Object.entries(fields)),
    });
  }

  /** AssumeRoleWithSAML for DataReader; `parameters` replaces or adds, `claims` changes the assertion. */
  async assume(
    parameters: Readonly<Record<string, string>> = {},
    claims: Claims = {},
    headers: Headers = [],
  ): Promise<Exchange> {
    const SAMLAssertion = await this.assertion(claims);
    return this.post(
      sts,
      {
        Action: 'AssumeRoleWithSAML',
        Version: '2011-06-15',
        RoleArn: roleArn('DataReader'),
        PrincipalArn: providerArn,
        SAMLAssertion,
        ...parameters,
      },
      headers,
    );
  }

  /** The credentials of an AssumeRoleWithSAML that is expected to work. */
  async credentials(
    parameters: Readonly<Record<string, string>> = {},
    claims: Claims = {},
  ): Promise<Required<Credentials>> {
    const { response } = await this.assume(parameters, claims);
    const of = (name: string): string => {
      const value = response && readMember(response, name);
      if (value === undefined) throw new Error(JSON.stringify(response && [...response.body]));
      return value;
    };
    return {
      accessKeyId: of('AccessKeyId'),
      secretAccessKey: of('SecretAccessKey'),
      sessionToken: of('SessionToken'),
    };
  }

  async signed(
    credentials: Credentials,
    service: 'sts' | 's3',
    request: Partial<HttpRequest> & Pick<HttpRequest, 'url'>,
    region = 'us-east-1',
  ): Promise<Exchange> {
    const plain = { method: 'GET', headers: [], body: noBody, ...request };
    const at = this.world.clock;
    return this.send(await signRequest(plain, { credentials, service, region, at }));
  }

  /** GetCallerIdentity. */
  whoAmI(credentials: Credentials): Promise<Exchange> {
    return this.signed(credentials, 'sts', {
      method: 'POST',
      url: sts,
      headers: [['Content-Type', formType]],
      body: writeForm([
        ['Action', 'GetCallerIdentity'],
        ['Version', '2011-06-15'],
      ]),
    });
  }

  /** GET of a path in the reports bucket, signed. */
  read(credentials: Credentials, path: string, headers: Headers = []): Promise<Exchange> {
    return this.signed(credentials, 's3', { url: `${bucketUrl}${path}`, headers });
  }

  /** GET without a signature. */
  get(url: string, headers: Headers = []): Promise<Exchange> {
    return this.send({ method: 'GET', url, headers, body: noBody });
  }

  presigned(credentials: Credentials, path: string, expiresIn: number): Promise<HttpRequest> {
    return presign(
      { method: 'GET', url: `${bucketUrl}${path}`, headers: [], body: noBody },
      { credentials, service: 's3', region: 'us-east-1', at: this.world.clock, expiresIn },
    );
  }
}

export const summary = '/2026/q2/summary.txt';
export const listAll = '/?list-type=2';
