import type { PolicyKind } from '../../iam/policy.ts';

/** In what form a piece is written. */
export type PieceForm = 'json' | 'policy' | 'claim-rule' | 'metadata';

/** A kind of thing in a world that can be edited. */
export interface PieceKind {
  /** Where such things stand: a JSON Pointer in which `*` is any name. */
  readonly pattern: string;
  /** What it belongs to, from the names at the stars and the value of the owner: `Role DataReader`. */
  readonly owner: (names: readonly string[], value: unknown) => string;
  /** What it is, likewise: `Trust policy`. */
  readonly title: (names: readonly string[], value: unknown) => string;
  /** What to know before one edits it. */
  readonly about: string;
  readonly form: PieceForm;
  /** Of a policy, or how to tell it from the document that stands there. */
  readonly policy?: PolicyKind | ((document: unknown) => PolicyKind);
  /** Of an object: the members that can be edited. The others are ids, keys, or pieces of their own. */
  readonly members?: readonly string[];
  /** It need not be there: an empty text takes it away, and it can be written where there is none. */
  readonly optional?: boolean;
}

const shown = (value: unknown, member: string, otherwise: string): string => {
  const found =
    typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)[member]
      : undefined;
  return typeof found === 'string' ? found : otherwise;
};

/** Resource control policies name principals; service control policies must not. */
const namesPrincipals = (document: unknown): boolean =>
  JSON.stringify(document ?? '').includes('"Principal"');

const settings = (): string => 'Settings';
const seconds = 'Durations are in seconds.';
const attached =
  'Policies that are attached to it. Each level, from the root down to the account, must allow.';

/**
 * Everything in a world that can be edited, in the order in which it is listed. What is not here is what
 * no administrator sets: ids, dates, keys, passwords, and what comes into being while a flow runs.
 */
export const pieceKinds: readonly PieceKind[] = [
  {
    pattern: '',
    owner: () => 'The moment',
    title: () => 'Clock and address',
    about:
      'When the flow begins, by how many seconds a machine’s own clock is ahead, and the address that requests come from.',
    form: 'json',
    members: ['clock', 'clockOffsets', 'clientAddress'],
  },
  {
    pattern: '/accounts/*/roles/*/trustPolicy',
    owner: ([, role]) => `Role ${role}`,
    title: () => 'Trust policy',
    about: 'Who may have a session of this role.',
    form: 'policy',
    policy: 'role-trust',
  },
  {
    pattern: '/accounts/*/roles/*/policies/*',
    owner: ([, role]) => `Role ${role}`,
    title: ([, , policy]) => `Policy ${policy}`,
    about: 'What a session of this role may do.',
    form: 'policy',
    policy: 'identity',
  },
  {
    pattern: '/accounts/*/roles/*',
    owner: ([, role]) => `Role ${role}`,
    title: settings,
    about: `How long its sessions may last, what is attached to it, its boundary and tags. ${seconds}`,
    form: 'json',
    members: ['maxSessionDuration', 'attachedPolicies', 'permissionsBoundary', 'tags'],
  },
  {
    pattern: '/accounts/*/users/*/policies/*',
    owner: ([, user]) => `IAM user ${user}`,
    title: ([, , policy]) => `Policy ${policy}`,
    about: 'What this user may do.',
    form: 'policy',
    policy: 'identity',
  },
  {
    pattern: '/accounts/*/users/*',
    owner: ([, user]) => `IAM user ${user}`,
    title: settings,
    about: 'What is attached to the user, its boundary and tags.',
    form: 'json',
    members: ['attachedPolicies', 'permissionsBoundary', 'tags'],
  },
  {
    pattern: '/accounts/*/groups/*/policies/*',
    owner: ([, group]) => `IAM group ${group}`,
    title: ([, , policy]) => `Policy ${policy}`,
    about: 'What members of this group may do.',
    form: 'policy',
    policy: 'identity',
  },
  {
    pattern: '/accounts/*/groups/*',
    owner: ([, group]) => `IAM group ${group}`,
    title: settings,
    about: 'Its members, and what is attached to it.',
    form: 'json',
    members: ['members', 'attachedPolicies'],
  },
  {
    pattern: '/accounts/*/managedPolicies/*/versions/*/document',
    owner: ([, policy]) => `Managed policy ${policy}`,
    title: ([, , version]) => `Version ${version}`,
    about: 'It counts for everyone it is attached to, if it is the default version.',
    form: 'policy',
    policy: 'identity',
  },
  {
    pattern: '/accounts/*/samlProviders/*/metadata',
    owner: ([, provider]) => `SAML provider ${provider}`,
    title: () => 'Metadata',
    about:
      'The metadata of the identity provider, as it was uploaded to IAM: its name and the certificates that AWS trusts.',
    form: 'metadata',
  },
  {
    pattern: '/accounts/*/openIdConnectProviders/*',
    owner: ([, url]) => `OIDC provider ${url}`,
    title: settings,
    about: 'The audiences that a token may have, and the thumbprints of the host’s certificate.',
    form: 'json',
    members: ['clientIds', 'thumbprints'],
  },
  {
    pattern: '/accounts/*/buckets/*/policy',
    owner: ([, bucket]) => `Bucket ${bucket}`,
    title: () => 'Bucket policy',
    about: 'Who may do what with this bucket. An empty text: it has no policy.',
    form: 'policy',
    policy: 'resource',
    optional: true,
  },
  {
    pattern: '/accounts/*/buckets/*',
    owner: ([, bucket]) => `Bucket ${bucket}`,
    title: settings,
    about: 'Whether public access is blocked whatever the policy says.',
    form: 'json',
    members: ['blockPublicAccess'],
  },
  {
    pattern: '/accounts/*/outboundWebIdentity',
    owner: ([account]) => `Account ${account}`,
    title: () => 'Outbound federation',
    about: 'The issuer of the account’s own tokens. An empty text: outbound federation is off.',
    form: 'json',
    optional: true,
  },
  {
    pattern: '/accounts/*/managedNodes/*',
    owner: ([, node]) => `Instance ${node}`,
    title: settings,
    about: 'What the agent of Systems Manager reports of it.',
    form: 'json',
  },
  {
    pattern: '/organization/policies/*',
    owner: () => 'Organization',
    title: ([policy]) => `Policy ${policy}`,
    about: 'It counts where it is attached. It grants nothing: it limits what others grant.',
    form: 'policy',
    policy: (document) => (namesPrincipals(document) ? 'rcp' : 'scp'),
  },
  {
    pattern: '/organization/root',
    owner: () => 'Organization',
    title: () => 'Attached to the root',
    about: attached,
    form: 'json',
    members: ['serviceControlPolicies', 'resourceControlPolicies'],
  },
  {
    pattern: '/organization/units/*',
    owner: () => 'Organization',
    title: ([unit]) => `Unit ${unit}`,
    about: attached,
    form: 'json',
    members: ['parent', 'serviceControlPolicies', 'resourceControlPolicies'],
  },
  {
    pattern: '/organization/accounts/*',
    owner: () => 'Organization',
    title: ([account]) => `Account ${account}`,
    about: attached,
    form: 'json',
    members: ['parent', 'serviceControlPolicies', 'resourceControlPolicies'],
  },
  {
    pattern: '/organization',
    owner: () => 'Organization',
    title: () => 'Centralized root access',
    about:
      'Whether root sessions of member accounts can be taken, and which accounts may besides the management account.',
    form: 'json',
    members: ['rootSessions', 'rootSessionAdministrators'],
  },
  {
    pattern: '/directories/*/people/*',
    owner: ([domain]) => `Active Directory ${domain}`,
    title: ([, person]) => `Person ${person}`,
    about: 'Groups and attributes of the person. Claim rules and brokers look at them.',
    form: 'json',
    members: ['displayName', 'mail', 'department', 'groups', 'disabled', 'passwordExpired'],
  },
  {
    pattern: '/samlIdentityProviders/*/relyingParties/*/claimRules/*/rule',
    owner: ([host]) => `Identity provider ${host}`,
    title: ([, , index], value) => `Claim rule ${shown(value, 'name', String(Number(index) + 1))}`,
    about: 'What the identity provider writes into the assertion, in AD FS’s claim rule language.',
    form: 'claim-rule',
  },
  {
    pattern: '/samlIdentityProviders/*/relyingParties/*',
    owner: ([host]) => `Identity provider ${host}`,
    title: ([, party]) => `Relying party ${party}`,
    about:
      'Where the answer is posted, for whom it is meant, how long it is valid, and what is signed. tokenLifetime is in minutes.',
    form: 'json',
    members: ['assertionConsumerService', 'audience', 'tokenLifetime', 'signs'],
  },
  {
    pattern: '/samlIdentityProviders/*',
    owner: ([host]) => `Identity provider ${host}`,
    title: settings,
    about: 'The name it gives itself, and whether it reads a RelayState in the sign-on address.',
    form: 'json',
    members: ['entityId', 'enableRelayStateForIdpInitiatedSignOn'],
  },
  {
    pattern: '/brokers/*/access/*/policy',
    owner: ([host]) => `Broker ${host}`,
    title: ([, access]) => `Session policy of ${access}`,
    about: 'The policy that the broker passes to STS. An empty text: it passes none.',
    form: 'policy',
    policy: 'session',
    optional: true,
  },
  {
    pattern: '/brokers/*/access/*',
    owner: ([host]) => `Broker ${host}`,
    title: ([, access]) => `Access ${access}`,
    about: 'Whose members get it, and the role. Without a role it asks for a federation token.',
    form: 'json',
    members: ['group', 'role'],
  },
  {
    pattern: '/brokers/*',
    owner: ([host]) => `Broker ${host}`,
    title: settings,
    about: `What the broker checks, and the durations that it asks for. ${seconds}`,
    form: 'json',
    members: [
      'refusesEmptyPassword',
      'checksGroup',
      'durationSeconds',
      'sessionDuration',
      'tagsDepartment',
    ],
  },
  {
    pattern: '/identityCenter/permissionSets/*/inlinePolicy',
    owner: (_names, value) => `Permission set ${shown(value, 'name', '')}`,
    title: () => 'Inline policy',
    about:
      'What the permission set allows. An edit reaches no account before it is provisioned: the role AWSReservedSSO_… there stays as it is.',
    form: 'policy',
    policy: 'identity',
    optional: true,
  },
  {
    pattern: '/identityCenter/permissionSets/*',
    owner: ([id], value) => `Permission set ${shown(value, 'name', id ?? '')}`,
    title: settings,
    about: `An edit reaches an account only when it is provisioned there. ${seconds}`,
    form: 'json',
    members: [
      'sessionDuration',
      'relayState',
      'managedPolicies',
      'customerManagedPolicies',
      'permissionsBoundary',
    ],
  },
  {
    pattern: '/identityCenter/provisioned/*',
    owner: () => 'Identity Center',
    title: ([account]) => `Provisioned in ${account}`,
    about: `What the account has of each permission set. ${seconds}`,
    form: 'json',
    members: ['permissionSets'],
  },
  {
    pattern: '/identityCenter',
    owner: () => 'Identity Center',
    title: settings,
    about: `Who has what in which account, the attributes that become session tags, and how long a sign-in lasts. ${seconds}`,
    form: 'json',
    members: ['portalSessionDuration', 'accessControlAttributes', 'assignments'],
  },
  {
    pattern: '/identityCenter/identitySource/metadata',
    owner: () => 'Identity Center',
    title: () => 'Metadata of the external provider',
    about:
      'As it was uploaded: the provider’s name and the certificates that Identity Center trusts.',
    form: 'metadata',
  },
  {
    pattern: '/identityCenter/users/*',
    owner: () => 'Identity store',
    title: ([id], value) => `User ${shown(value, 'userName', id ?? '')}`,
    about: 'The person as Identity Center knows them. Attributes can become session tags.',
    form: 'json',
    members: [
      'userName',
      'displayName',
      'name',
      'email',
      'title',
      'userType',
      'enterprise',
      'externalId',
      'active',
    ],
  },
  {
    pattern: '/identityCenter/groups/*',
    owner: () => 'Identity store',
    title: ([id], value) => `Group ${shown(value, 'displayName', id ?? '')}`,
    about: 'Its members, by the id of the membership.',
    form: 'json',
    members: ['displayName', 'description', 'members'],
  },
  {
    pattern: '/identityCenter/applications/*',
    owner: ([id], value) => `Application ${shown(value, 'name', id ?? '')}`,
    title: settings,
    about:
      'What Identity Center says to the application, and under itself, how the application is set up.',
    form: 'json',
    members: [
      'assertionConsumerService',
      'audience',
      'relayState',
      'subject',
      'attributes',
      'assigned',
      'itself',
    ],
  },
  {
    pattern: '/identityCenter/oauthApplications/*/actorPolicy',
    owner: (_names, value) => `Application ${shown(value, 'name', '')}`,
    title: () => 'Actor policy',
    about: 'Who may ask for tokens in its name.',
    form: 'policy',
    policy: 'resource',
  },
  {
    pattern: '/identityCenter/oauthApplications/*',
    owner: ([id], value) => `Application ${shown(value, 'name', id ?? '')}`,
    title: settings,
    about: 'Whose tokens it may trade in, for which audiences, and who may use it.',
    form: 'json',
    members: ['enabled', 'jwtBearer', 'refreshToken', 'scopes', 'assignmentRequired', 'assigned'],
  },
  {
    pattern: '/identityCenter/trustedTokenIssuers/*',
    owner: () => 'Identity Center',
    title: ([id], value) => `Trusted token issuer ${shown(value, 'name', id ?? '')}`,
    about: 'Which claim of its tokens names the person, and by which attribute of the store.',
    form: 'json',
    members: ['issuerUrl', 'claimAttributePath', 'identityStoreAttributePath'],
  },
  {
    pattern: '/userPools/*/clients/*',
    owner: ([pool]) => `User pool ${pool}`,
    title: ([, id], value) => `App client ${shown(value, 'name', id ?? '')}`,
    about: `How the app may sign people in, where it is called back, and how long its tokens live. ${seconds}`,
    form: 'json',
    members: [
      'explicitAuthFlows',
      'callbackUrls',
      'logoutUrls',
      'allowedOAuthFlows',
      'allowedOAuthScopes',
      'allowedOAuthFlowsUserPoolClient',
      'supportedIdentityProviders',
      'accessTokenValidity',
      'idTokenValidity',
      'refreshTokenValidity',
      'authSessionValidity',
      'preventUserExistenceErrors',
      'enableTokenRevocation',
    ],
  },
  {
    pattern: '/userPools/*/users/*',
    owner: ([pool]) => `User pool ${pool}`,
    title: ([, user]) => `User ${user}`,
    about: 'Whether the person may sign in, and the attributes that become claims.',
    form: 'json',
    members: ['enabled', 'status', 'attributes'],
  },
  {
    pattern: '/userPools/*/groups/*',
    owner: ([pool]) => `User pool ${pool}`,
    title: ([, group]) => `Group ${group}`,
    about: 'Its members, and the role that it may bring at an identity pool.',
    form: 'json',
    members: ['roleArn', 'precedence', 'members'],
  },
  {
    pattern: '/userPools/*/identityProviders/*',
    owner: ([pool]) => `User pool ${pool}`,
    title: ([, provider]) => `Identity provider ${provider}`,
    about: 'Which claim of it becomes which attribute of the pool.',
    form: 'json',
    members: ['attributeMapping', 'idpIdentifiers'],
  },
  {
    pattern: '/userPools/*',
    owner: ([pool]) => `User pool ${pool}`,
    title: settings,
    about: 'Whether a second factor is asked for, the rules of passwords, and further scopes.',
    form: 'json',
    members: ['mfaConfiguration', 'passwordPolicy', 'resourceServers'],
  },
  {
    pattern: '/identityPools/*',
    owner: ([pool], value) => `Identity pool ${shown(value, 'name', pool ?? '')}`,
    title: settings,
    about: 'Whom the pool lets in, whether guests may come, and which role each of them gets.',
    form: 'json',
    members: [
      'allowUnauthenticatedIdentities',
      'allowClassicFlow',
      'supportedLoginProviders',
      'openIdConnectProviderArns',
      'samlProviderArns',
      'cognitoIdentityProviders',
      'roles',
      'roleMappings',
      'principalTags',
    ],
  },
  {
    pattern: '/openIdProviders/*/people/*',
    owner: ([issuer]) => `Provider ${issuer}`,
    title: ([, person]) => `Person ${person}`,
    about: 'How the provider names the person, and further claims of the token.',
    form: 'json',
    members: ['subject', 'displayName', 'email', 'claims'],
  },
  {
    pattern: '/openIdProviders/*/clients/*',
    owner: ([issuer]) => `Provider ${issuer}`,
    title: ([, id], value) => `Client ${shown(value, 'name', id ?? '')}`,
    about:
      'An application that is registered there: where it is called back, and whom its tokens are for.',
    form: 'json',
    members: ['redirectUris', 'tokenAudience'],
  },
  {
    pattern: '/openIdProviders/*/jobs/*',
    owner: ([issuer]) => `Provider ${issuer}`,
    title: (_names, value) =>
      `Job of ${shown(value, 'repository', 'GitHub')}: ${shown(value, 'eventName', 'push')}, ${shown(value, 'environment', shown(value, 'ref', ''))}, id-token: ${shown(value, 'idTokenPermission', 'write')}`,
    about: 'What GitHub knows of the job. Repository, ref and environment make up the subject.',
    form: 'json',
  },
  {
    pattern: '/openIdProviders/*',
    owner: ([issuer]) => `Provider ${issuer}`,
    title: settings,
    about: `How long its tokens live, what its discovery document says otherwise, and its certificate. ${seconds}`,
    form: 'json',
    members: ['tokenLifetime', 'discovery', 'tls', 'statesAuthorizedParty', 'serviceAccounts'],
  },
  {
    pattern: '/partnerApis/*',
    owner: (names, value) => `Partner ${shown(value, 'name', names[0] ?? '')}`,
    title: settings,
    about: `What a token must say so that the partner lets it in. ${seconds}`,
    form: 'json',
    members: ['audience', 'algorithms', 'skew', 'customers'],
  },
  {
    pattern: '/directoryServices/*',
    owner: ([id]) => `Directory ${id}`,
    title: settings,
    about: 'Whether it can be reached, who may use which application, and which roles it gives.',
    form: 'json',
    members: ['reachable', 'consoleAccess', 'delegatedRoles', 'applications'],
  },
  {
    pattern: '/settings',
    owner: () => 'The lab',
    title: () => 'What is not known of AWS',
    about:
      'Where AWS does not say how it behaves, the lab has to assume. Here are its assumptions; durations are in seconds.',
    form: 'json',
  },
];
