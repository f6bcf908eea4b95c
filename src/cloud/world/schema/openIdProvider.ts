import * as z from 'zod';
import { fitsAlgorithm } from '../../../wire/jwt/jwk.ts';
import { privateJwk } from './privateJwk.ts';

/** An address under which the provider answers. */
const endpoint = z.url({ protocol: /^https$/ });

const person = z.strictObject({
  /** How the provider names the person to applications. */
  subject: z.string().min(1).max(255),
  displayName: z.string(),
  email: z.string().optional(),
  password: z.string(),
  /** Further claims of its ID tokens, such as session tags for AWS. They replace those of the same name. */
  claims: z.record(z.string(), z.json()).default({}),
});

/** An application that is registered with the provider. */
const client = z.strictObject({
  name: z.string(),
  /** Absent: a public client, such as an app on a phone. It cannot keep a secret and must use PKCE. */
  secret: z.string().optional(),
  redirectUris: z.array(z.string().min(1)).default([]),
  /**
   * The client id that stands as `aud` in its ID tokens where it is not its own, as when a mobile app
   * asks for a token that its server is to use. Its own id is `azp` then.
   */
  tokenAudience: z.string().optional(),
});

/** A provider where people sign in with a browser. People by the name that they type. */
const signIn = {
  name: z.string(),
  people: z.record(z.string(), person).default({}),
  /** Applications by client id. */
  clients: z.record(z.string(), client).default({}),
};

/** A provider whose tokens are JWTs: what others need to check them, and how they reach it. */
const issuer = {
  name: z.string(),
  /** The first signs; all are published, so that tokens of an older one can still be checked. */
  signingKeys: z.array(privateJwk).min(1),
  signingAlgorithm: z.enum(['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512']).default('RS256'),
  /** What the discovery document says otherwise than it should; null leaves the member out. */
  discovery: z.record(z.string(), z.json()).default({}),
  /**
   * The certificate of the host that serves the keys: whether its chain ends at an authority that AWS
   * trusts, and the SHA-1 thumbprint of the top intermediate in it.
   */
  tls: z
    .strictObject({
      trusted: z.boolean().default(true),
      thumbprint: z
        .string()
        .regex(/^[0-9a-fA-F]{40}$/)
        .optional(),
    })
    .prefault({}),
  /** Seconds that a token lives. */
  tokenLifetime: z.number().int().min(1).max(315_360_000).default(3600),
};

/** A job of GitHub Actions while it runs. */
const githubJob = z.strictObject({
  repository: z.string().regex(/^[^/]+\/[^/]+$/, 'owner/repository'),
  repositoryId: z.string(),
  repositoryOwnerId: z.string(),
  repositoryVisibility: z.enum(['public', 'private', 'internal']).default('private'),
  actor: z.string(),
  actorId: z.string(),
  /** The workflow's name. */
  workflow: z.string(),
  /** Its file in the repository, such as `.github/workflows/deploy.yml`. */
  workflowFile: z.string(),
  eventName: z.string().default('push'),
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`. */
  ref: z.string(),
  headRef: z.string().default(''),
  baseRef: z.string().default(''),
  sha: z.string().regex(/^[0-9a-f]{40}$/),
  runId: z.string(),
  runNumber: z.string().default('1'),
  runAttempt: z.string().default('1'),
  /** The deployment environment that the job names. */
  environment: z.string().optional(),
  /** `permissions: id-token` of the job. Without `write` it gets no token. */
  idTokenPermission: z.enum(['write', 'none']).default('write'),
});

const serviceAccount = z.strictObject({
  namespace: z.string().regex(/^[a-z0-9-]{1,63}$/),
  name: z.string().regex(/^[a-z0-9.-]{1,253}$/),
  uid: z.string(),
});

/**
 * Whoever vouches for people or programs on the web with a token, by its issuer's URL without
 * `https://`. Facebook and Login with Amazon issue opaque access tokens and stand under the name that
 * STS knows them by.
 */
export const openIdProvider = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('sign-in'),
      ...issuer,
      ...signIn,
      endpoints: z.strictObject({
        authorization: endpoint,
        token: endpoint,
        keys: endpoint,
        userInfo: endpoint.optional(),
      }),
      /** Whether its ID tokens name the application as `azp` even where that is the audience too. */
      statesAuthorizedParty: z.boolean().default(false),
    }),
    z.strictObject({
      kind: z.literal('facebook'),
      ...signIn,
      endpoints: z.strictObject({
        authorization: endpoint,
        token: endpoint,
        /** Which application an access token was issued to. */
        application: endpoint,
        /** Whom an access token was issued for. */
        profile: endpoint,
      }),
    }),
    z.strictObject({
      kind: z.literal('login-with-amazon'),
      ...signIn,
      endpoints: z.strictObject({
        authorization: endpoint,
        token: endpoint,
        tokenInfo: endpoint,
        profile: endpoint,
      }),
    }),
    z.strictObject({
      kind: z.literal('github-actions'),
      ...issuer,
      endpoints: z.strictObject({ keys: endpoint, tokenRequest: endpoint }),
      /** Jobs by the token with which each may ask for ID tokens. */
      jobs: z.record(z.string(), githubJob).default({}),
    }),
    z.strictObject({
      kind: z.literal('kubernetes'),
      ...issuer,
      endpoints: z.strictObject({ keys: endpoint, apiServer: endpoint }),
      /** The credential with which the node's kubelet asks for tokens. */
      kubeletToken: z.string().min(1),
      serviceAccounts: z.array(serviceAccount).default([]),
    }),
  ])
  .refine(
    (provider) =>
      !('signingKeys' in provider) ||
      provider.signingKeys.every((key) => fitsAlgorithm(key, provider.signingAlgorithm)),
    { path: ['signingKeys'], message: 'every key must be one for signingAlgorithm' },
  );

/** What a provider has handed out and will take back, by the code or token itself. */
export const openIdGrant = z.strictObject({
  kind: z.enum(['code', 'access-token', 'refresh-token']),
  provider: z.string(),
  clientId: z.string(),
  /** The name under which the provider knows the person. */
  person: z.string(),
  scope: z.string(),
  expiresAt: z.number().int().min(0),
  authenticatedAt: z.number().int().min(0),
  nonce: z.string().optional(),
  /** Of a code: where it was sent, and the PKCE challenge that its verifier must meet. */
  redirectUri: z.string().optional(),
  codeChallenge: z.string().optional(),
});
