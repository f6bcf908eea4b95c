import type { Instant } from '../../kit/time.ts';
import type { Why } from '../../kit/why.ts';
import type { HttpRequest } from '../../wire/http/records.ts';
import type { Answer } from '../network.ts';
import { mintUuid } from '../world/mint.ts';
import type { SamlIdentityProviderIn, World } from '../world/world.ts';
import { errorPage } from './adfsPages.ts';

/** What an answer of AD FS is made from. */
export interface AdfsTurn {
  readonly request: HttpRequest;
  readonly world: World;
  readonly host: string;
  readonly provider: SamlIdentityProviderIn;
  /** The provider's own clock, which may be off. */
  readonly now: Instant;
}

/** An answer with AD FS's error page, for a reason that only the administrator gets to see. */
export function refuse(world: World, why: Why): Answer {
  const [activityId, next] = mintUuid(world);
  return { world: next, response: errorPage(activityId), why };
}
