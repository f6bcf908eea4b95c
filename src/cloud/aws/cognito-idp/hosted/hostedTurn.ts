import type { HttpRequest, HttpResponse } from '../../../../wire/http/records.ts';
import type { Answer, Network } from '../../../network.ts';
import type { World } from '../../../world/world.ts';
import type { Reasons } from '../../reasons.ts';
import type { FoundPool } from '../userPools.ts';

/** A request to the hosted UI of a user pool. */
export interface HostedTurn extends FoundPool {
  readonly request: HttpRequest;
  readonly world: World;
  readonly region: string;
  /** For questions to other identity providers. */
  readonly network: Network;
}

/** Answers for the reasons collected so far, whatever they come to. */
export const answerFor = (reasons: Reasons, world: World, response: HttpResponse): Answer => ({
  world,
  response,
  why: reasons.answer(world, undefined).why,
});
