import { allOf, type Why } from '../../../kit/why.ts';
import type { HttpRequest, HttpResponse } from '../../../wire/http/records.ts';
import { htmlPage, paragraph } from '../../htmlPage.ts';
import type { Answer, Evidence } from '../../network.ts';
import type { DirectoryServiceIn, World } from '../../world/world.ts';
import { directoryServiceRules } from './rules.ts';

/** What an answer of a directory's access URL is made from. */
export interface DirectoryTurn {
  readonly request: HttpRequest;
  readonly world: World;
  readonly directoryId: string;
  readonly service: DirectoryServiceIn;
}

export const title = 'AWS Directory Service';

export const goOn = (
  world: World,
  response: HttpResponse,
  parts: readonly Why[],
  evidence: readonly Evidence[] = [],
): Answer => ({ world, response, why: allOf(directoryServiceRules.request, parts), evidence });

/** A refusal, in words that the person sees. AWS publishes few of its own; these are the lab's. */
export const refuse = (
  world: World,
  status: number,
  text: string,
  parts: readonly Why[],
  evidence: readonly Evidence[] = [],
): Answer => ({
  world,
  response: htmlPage(status, title, [paragraph(text, 'error')]),
  why: { ...allOf(directoryServiceRules.request, parts), holds: false },
  evidence,
});
