import { allOf, type Why } from '../../../kit/why.ts';
import type { HttpRequest, HttpResponse } from '../../../wire/http/records.ts';
import type { Answer, Evidence, Scene } from '../../network.ts';
import type { BrokerIn, World } from '../../world/world.ts';
import { refusedPage } from './brokerPages.ts';
import { brokerRules } from './rules.ts';

/** What an answer of a broker is made from. */
export interface BrokerTurn {
  readonly request: HttpRequest;
  readonly scene: Scene;
  readonly host: string;
  readonly broker: BrokerIn;
}

/** What a broker answers where it goes on. */
export const goOn = (
  world: World,
  response: HttpResponse,
  parts: readonly Why[],
  evidence: readonly Evidence[] = [],
): Answer => ({ world, response, why: allOf(brokerRules.request, parts), evidence });

/** What a broker answers where it does not, in words that its people see. */
export const refuse = (
  { broker }: BrokerTurn,
  world: World,
  status: number,
  text: string,
  parts: readonly Why[],
  evidence: readonly Evidence[] = [],
): Answer => ({
  world,
  response: refusedPage(broker, status, text),
  why: { ...allOf(brokerRules.request, parts), holds: false },
  evidence,
});
