import { allOf, type Why } from '../../../kit/why.ts';
import { type HttpResponse, noBody } from '../../../wire/http/records.ts';
import { htmlPage, paragraph } from '../../htmlPage.ts';
import type { Answer } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { federationRules } from './rules.ts';

const badRequest = ({ settings }: World): HttpResponse =>
  settings.federationErrorPage
    ? htmlPage(400, 'Amazon Web Services Sign-In', [
        paragraph('The request to the federation endpoint is not valid.', 'error'),
      ])
    : { status: 400, headers: [['Content-Length', '0']], body: noBody };

/**
 * The refusal of the federation endpoint: status 400, and nothing that says what is wrong. Whether a page
 * comes with it is not known for sure of AWS (FACTS 3.1), so it is a setting of the world.
 */
export const refuseFederation = (world: World, parts: readonly Why[]): Answer => ({
  world,
  response: badRequest(world),
  why: { ...allOf(federationRules.federation, parts), holds: false },
});
