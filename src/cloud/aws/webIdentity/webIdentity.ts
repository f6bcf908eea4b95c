import type { ContextValue } from '../../../iam/request.ts';
import type { Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import type { Evidence } from '../../network.ts';
import type { World } from '../../world/world.ts';
import type { FederatedProvider } from './federatedProvider.ts';

/** Session tags and a source identity, as a token's claims pass them. */
export interface PassedByToken {
  readonly tags: Readonly<Record<string, string>>;
  readonly transitiveTagKeys: readonly string[];
  readonly sourceIdentity: string | undefined;
}

/** Somebody whom a provider vouches for, however it did. */
export interface WebIdentity extends PassedByToken {
  readonly provider: FederatedProvider;
  readonly subject: string;
  /** The application that the token was issued to. */
  readonly audience: string;
  /** `Provider` of the answer: `iss`, or the ProviderId of an access token. */
  readonly providerName: string;
  /** Condition keys for the trust policy. */
  readonly keys: Readonly<Record<string, ContextValue | undefined>>;
}

/** What came of a token. */
export interface Proof {
  /** After the questions that STS asked others. */
  readonly world: World;
  readonly parts: readonly Why[];
  readonly evidence: readonly Evidence[];
  /** Why STS does not take the token; undefined where it does. */
  readonly error?: AwsError;
  readonly identity?: WebIdentity;
}
